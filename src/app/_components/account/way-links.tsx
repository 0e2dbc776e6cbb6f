import type { ReactNode } from "react";

/** Below a form: where somebody goes whom it is of no use to. */
export function WayLinks({ children }: { children: ReactNode }) {
  return <div className="space-y-1 text-center text-sm">{children}</div>;
}

/** "New here? Create an account": a question and the link that answers it. */
export function WayLink({ question, href, label }: { question?: string; href: string; label: string }) {
  return (
    <p>
      {question ? `${question} ` : null}
      <a href={href} className="link inline-flex min-h-8 items-center">
        {label}
      </a>
    </p>
  );
}
