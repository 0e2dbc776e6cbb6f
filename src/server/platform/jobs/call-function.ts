import { z } from "zod";
import type { Claim } from "./claim-runs";
import type { JobFunction } from "./function-config";
import { type JobHandler, requestOf } from "./registry";

/** What a run remembers of a step that ended. */
export interface EndedStep {
  readonly stepId: string;
  readonly isError: boolean;
  readonly result: unknown;
}

/** What the SDK asks for in answer to a call. */
const operationSchema = z.looseObject({
  id: z.string(),
  op: z.string(),
  name: z.string().nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});
export type Operation = z.infer<typeof operationSchema>;

export type Answer =
  | { readonly kind: "completed" }
  | { readonly kind: "operations"; readonly operations: Operation[]; readonly retryAfter: string | null }
  | {
      readonly kind: "rejected";
      readonly error: unknown;
      readonly isFinal: boolean;
      readonly retryAfter: string | null;
    }
  /** Not the SDK's answer: nothing was tried. */
  | { readonly kind: "unreachable"; readonly error: Error };

export interface Call {
  /** The hash of a planned step; null: the function itself. */
  readonly stepId: string | null;
  readonly attempt: number;
  /** In the order in which they ended. */
  readonly ended: readonly EndedStep[];
  /** Other steps are open: what is found is planned, not run at once. */
  readonly isPlanned: boolean;
}

/** Longer than any step may take. One that hangs would keep its place in the executor for ever. */
const callMs = 300_000;

/** Calls a function by the SDK's own protocol: POST ?fnId=…&stepId=… with all that it needs to know. */
export async function callFunction(
  handler: JobHandler,
  fn: JobFunction,
  claim: Claim,
  call: Call,
): Promise<Answer> {
  const query = { fnId: fn.id, stepId: call.stepId ?? "step" };
  try {
    const answering = handler(requestOf("POST", query, requestBody(fn, claim, call))).then(readAnswer);
    return await withinTime(answering);
  } catch (error) {
    return { kind: "unreachable", error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** Its own answer, should it still come, counts for nothing. */
async function withinTime(answering: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Answer>((resolve) => {
    const error = { name: "TimeoutError", message: `No answer within ${callMs / 1_000} s` };
    timer = setTimeout(() => resolve({ kind: "rejected", error, isFinal: false, retryAfter: null }), callMs);
    timer.unref();
  });
  try {
    return await Promise.race([answering, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function requestBody({ maxAttempts }: JobFunction, { runId, event }: Claim, call: Call) {
  const stack = call.ended.map(({ stepId }) => stepId);
  return {
    version: 2,
    event,
    events: [event],
    steps: Object.fromEntries(
      call.ended.map(({ stepId, isError, result }) => [
        stepId,
        isError ? { type: "error", error: result } : { type: "data", data: result },
      ]),
    ),
    // No fn_id: the SDK would checkpoint by calls of its own.
    ctx: {
      ...{ run_id: runId, attempt: call.attempt, max_attempts: maxAttempts, use_api: false },
      disable_immediate_execution: call.isPlanned,
      stack: { stack, current: stack.length },
    },
  };
}

async function readAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  if (!headers.has("x-inngest-sdk"))
    return { kind: "unreachable", error: new Error(`Answer ${status} isn't the SDK's`) };
  const retryAfter = headers.get("retry-after");
  switch (status) {
    case 200:
      return { kind: "completed" };
    case 206:
      return readOperations(text, retryAfter);
    case 400:
    case 500:
      return {
        kind: "rejected",
        error: readError(text),
        isFinal: headers.get("x-inngest-no-retry") === "true",
        retryAfter,
      };
    default:
      return { kind: "unreachable", error: new Error(`The SDK answered ${status}: ${text.slice(0, 200)}`) };
  }
}

/** An answer in a form that the executor doesn't know would stay so, however often it is asked for. */
function readOperations(text: string, retryAfter: string | null): Answer {
  const read = z.array(operationSchema).safeParse([JSON.parse(text)].flat());
  if (read.success) return { kind: "operations", operations: read.data, retryAfter };
  return { kind: "rejected", error: { name: "ProtocolError", message: text }, isFinal: true, retryAfter };
}

function readError(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { name: "Error", message: text };
  }
}
