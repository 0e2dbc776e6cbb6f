export interface ButtonLook {
  /** `primary` once a view; `secondary` beside it; `quiet` for small deeds; `danger` for what can't be undone. */
  variant?: "primary" | "secondary" | "quiet" | "danger";
  size?: "sm" | "md" | "lg";
  /** As wide as its container. */
  block?: boolean;
}

const base =
  "inline-flex items-center justify-center gap-2 rounded-full font-medium no-underline transition duration-200 ease-calm select-none aria-disabled:opacity-60";

const variants = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong active:translate-y-px",
  secondary: "border border-edge bg-surface text-ink hover:border-ink active:translate-y-px",
  quiet: "text-accent underline decoration-1 underline-offset-4 hover:decoration-2",
  danger: "border border-bad text-bad hover:bg-bad-soft active:translate-y-px",
} as const;

const sizes = {
  sm: "min-h-9 px-4 text-sm",
  md: "min-h-11 px-6 text-base",
  lg: "min-h-13 px-8 text-base",
} as const;

const quietSizes = { sm: "min-h-8 px-1 text-sm", md: "min-h-11 px-1", lg: "min-h-13 px-1" } as const;

/** The classes of a button, for `Button`, `ButtonLink` and what else looks like one. */
export function buttonClass({ variant = "primary", size = "md", block = false }: ButtonLook = {}): string {
  const sizeClass = variant === "quiet" ? quietSizes[size] : sizes[size];
  return `${base} ${variants[variant]} ${sizeClass}${block ? " w-full" : ""}`;
}
