import type { ReactNode } from "react";
import type { ActionOutcome } from "./action-outcome";
import { Notice } from "./notice";

/** Says how an action went. The live region is there from the start, so that screen readers notice its content. */
export function OutcomeNotice({ outcome, children }: { outcome: ActionOutcome; children?: ReactNode }) {
  return (
    <div role="status" className="basis-full empty:hidden">
      {outcome.status === "idle" ? null : (
        <Notice tone={outcome.status === "done" ? "success" : "danger"}>
          <p>{outcome.message}</p>
          {outcome.status === "done" ? children : null}
        </Notice>
      )}
    </div>
  );
}
