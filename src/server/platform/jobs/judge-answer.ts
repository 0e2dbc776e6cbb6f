import { retryTime } from "./back-off";
import type { Answer, EndedStep, Operation } from "./call-function";
import { wakeTime } from "./duration";
import type { JobFunction } from "./function-config";
import type { OpenStep, RunState } from "./run-state";
import type { Outcome } from "./write-outcome";

/** What was called, in which state. */
export interface Called {
  readonly fn: Pick<JobFunction, "maxAttempts">;
  readonly run: RunState;
  /** The planned step that was called; null: the function itself. */
  readonly step: OpenStep | null;
  readonly attempt: number;
  readonly now: Date;
}

/** Decides what an answer of the SDK means for the run. What the executor doesn't know fails it, loudly. */
export function judgeAnswer(answer: Exclude<Answer, { kind: "unreachable" }>, called: Called): Outcome {
  switch (answer.kind) {
    case "completed":
      return { kind: "completed" };
    case "rejected":
      return judgeRejection(answer, called);
    case "operations":
      return judgeOperations(answer.operations, answer.retryAfter, called);
  }
}

function judgeRejection(
  { error, isFinal, retryAfter }: Extract<Answer, { kind: "rejected" }>,
  called: Called,
): Outcome {
  const attempts = called.attempt + 1;
  if (isFinal || attempts >= called.fn.maxAttempts) return { kind: "failed", error, attempts };
  return retry(called, retryTime(attempts, called.now, retryAfter));
}

function judgeOperations(
  operations: readonly Operation[],
  retryAfter: string | null,
  called: Called,
): Outcome {
  if (operations.some(({ op }) => op === "RunComplete")) return { kind: "completed" };
  const failed = operations.find(({ op }) => op === "StepError");
  if (failed && called.attempt + 1 < called.fn.maxAttempts)
    return retry(called, retryTime(called.attempt + 1, called.now, retryAfter));
  try {
    return goOn(operations, called);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { kind: "failed", error: { name, message }, attempts: called.attempt + 1 };
  }
}

function goOn(operations: readonly Operation[], { run, step, now }: Called): Outcome {
  const ended: EndedStep[] = [];
  const begun: OpenStep[] = [];
  let isToBeCalled = false;
  const known = new Set(run.open.map(({ stepId }) => stepId));
  for (const operation of operations) {
    const { id: stepId } = operation;
    switch (operation.op) {
      case "StepRun":
        ended.push({ stepId, isError: false, result: operation.data ?? null });
        break;
      case "StepFailed":
      case "StepError":
        ended.push({ stepId, isError: true, result: operation.error ?? null });
        break;
      case "StepPlanned":
        if (!known.has(stepId)) begun.push({ stepId, status: "planned", dueAt: now, attempt: 0 });
        break;
      case "Sleep": {
        const dueAt = wakeTime(operation.name ?? "", now);
        // Found again while it sleeps: the time that was told first counts.
        if (!known.has(stepId)) begun.push({ stepId, status: "sleeping", dueAt, attempt: 0 });
        break;
      }
      case "DiscoveryRequest":
        isToBeCalled = true;
        break;
      default:
        throw new Error(`The embedded executor doesn't know what to do for ${operation.op}`);
    }
  }
  const isNews = isToBeCalled || ended.length > 0;
  if (!isNews && begun.length + run.open.length === 0) throw new Error("The function waits for nothing");
  // A step's own end leaves a call of the function that is due where it is.
  const callAt = isNews ? now : step ? run.callAt : null;
  return { kind: "went on", ended, begun, callAt, attempt: step ? run.attempt : 0 };
}

function retry({ run, step, attempt }: Called, dueAt: Date): Outcome {
  const unchanged = { kind: "went on", ended: [] } as const;
  if (!step) return { ...unchanged, begun: [], callAt: dueAt, attempt: attempt + 1 };
  const begun = [{ ...step, attempt: attempt + 1, dueAt }];
  return { ...unchanged, begun, callAt: run.callAt, attempt: run.attempt };
}
