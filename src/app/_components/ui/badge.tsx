import type { ReactNode } from "react";

const tones = {
  neutral: "bg-sunken text-muted",
  sale: "bg-sale text-surface",
  glow: "bg-glow text-on-glow",
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
} as const;

/** A word on a thing: "sold out", "paid". */
export function Badge({ tone = "neutral", children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center rounded-full px-2.5 py-0.5 font-medium text-xs ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
