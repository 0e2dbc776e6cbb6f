import type { ComponentProps } from "react";

/** The one title of a page. */
export function PageTitle({ className = "", ...rest }: ComponentProps<"h1">) {
  return <h1 className={`font-display text-4xl tracking-tight sm:text-5xl ${className}`} {...rest} />;
}

export function SectionTitle({ className = "", ...rest }: ComponentProps<"h2">) {
  return <h2 className={`font-display text-2xl tracking-tight sm:text-3xl ${className}`} {...rest} />;
}
