import { TRPCError } from "@trpc/server";
import { isDomainError } from "@/server/platform/domain-error";
import { describeError, type ErrorDetails } from "@/server/trpc/init";

type Refusal = Pick<ErrorDetails, "code" | "params" | "fields">;

/**
 * How a call ended: "done", the code of its refusal, or INPUT_INVALID. Throws what nobody foresaw, so that a test
 * never takes a failure for a refusal.
 */
export async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "done";
  } catch (error) {
    return refusal(error).code;
  }
}

/** The refusal of a call: code, parameters, fields. Throws when it wasn't refused or failed otherwise. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const ended = await call.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  if (!ended) throw new Error("It was not refused");
  return refusal(ended.error);
}

function refusal(error: unknown): Refusal {
  if (isDomainError(error)) return { code: error.code, params: error.params, fields: {} };
  if (!(error instanceof TRPCError)) throw error;
  const { code, params, fields } = describeError(error, null);
  if (code === "INTERNAL") throw error;
  return { code, params, fields };
}

/** How many calls ended in which way. */
export async function tally(calls: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const outcomes = await Promise.all(calls.map(outcomeOf));
  return Object.fromEntries(
    [...Map.groupBy(outcomes, (outcome) => outcome)].map(([name, all]) => [name, all.length]),
  );
}
