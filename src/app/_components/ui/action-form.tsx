"use client";

import { type ReactNode, useActionState } from "react";
import { type FormAction, idleOutcome } from "./action-outcome";
import { OutcomeNotice } from "./outcome-notice";

interface Props {
  action: FormAction;
  className?: string;
  /** Where the outcome is said: `below` the form's content, or `none` when the page shows it by itself. */
  outcome?: "below" | "failures" | "none";
  children: ReactNode;
}

/** A form on a Server Action. It posts without JavaScript; with it, the outcome is said in place. */
export function ActionForm({ action, className, outcome = "below", children }: Props) {
  const [result, submit] = useActionState(action, idleOutcome);
  const isShown = outcome === "below" || (outcome === "failures" && result.status === "failed");
  return (
    <form action={submit} className={className}>
      {children}
      {isShown ? <OutcomeNotice outcome={result} /> : null}
    </form>
  );
}
