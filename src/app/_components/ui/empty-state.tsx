import type { ReactNode } from "react";
import { ArcadeMark } from "./arcade-mark";

/** What a list says when there is nothing in it, and where to go from there. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-4 rounded-lg border border-line border-dashed px-6 py-16 text-center">
      <ArcadeMark className="h-14 w-auto text-line" />
      <p className="font-display text-2xl">{title}</p>
      <p className="max-w-prose text-muted">{text}</p>
      {children ? <div className="mt-2 flex flex-wrap justify-center gap-3">{children}</div> : null}
    </div>
  );
}
