import type { ComponentProps } from "react";

/** A raised sheet that groups what belongs together. */
export function Card({ className = "", ...rest }: ComponentProps<"section">) {
  return <section className={`rounded-lg border border-line bg-surface p-5 sm:p-6 ${className}`} {...rest} />;
}
