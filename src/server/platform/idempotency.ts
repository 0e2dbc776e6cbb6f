import { createHash } from "node:crypto";
import { and, eq, lte } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { preparedInsert } from "@/db/prepared";
import { idempotencyKeys } from "@/db/schema";
import { isDuplicateKey } from "@/db/transaction";
import type { Context } from "./context";
import { DomainError } from "./domain-error";

export interface IdempotentRequest {
  /** What is done and for whom: "place-order:<cart id>". The same key in two scopes is two keys. */
  readonly scope: string;
  readonly key: string;
  readonly body: unknown;
}

/** Stores the answer; called inside the transaction that does the work, so that both commit or neither. */
export type RememberAnswer<T> = (tx: Queryable, answer: T) => Promise<void>;

/** A try that has not ended by then died; the next one takes over. */
const lockMs = 30_000;

/**
 * Does `work` once for each key: the same request again gets the first answer. Throws IDEMPOTENCY_KEY_REUSED for
 * another body under a used key, IDEMPOTENCY_KEY_IN_USE while the first try runs. A try that throws frees the key.
 */
export async function withIdempotency<T>(
  ctx: Context,
  request: IdempotentRequest,
  work: (remember: RememberAnswer<T>) => Promise<T>,
): Promise<T> {
  const lockToken = ctx.newId<"lock">();
  const earlier = await claim(ctx, request, lockToken);
  if (earlier !== undefined) return earlier.response as T; // Written by `remember` below, with the same T.
  const mine = and(isKey(request), eq(idempotencyKeys.lockToken, lockToken));
  try {
    return await work(async (tx, answer) => {
      const [done] = await tx.update(idempotencyKeys).set({ status: "done", response: answer }).where(mine);
      if (done.affectedRows !== 1) throw inUse(request);
    });
  } catch (error) {
    await ctx.db.delete(idempotencyKeys).where(and(mine, eq(idempotencyKeys.status, "running")));
    throw error;
  }
}

const insertKey = preparedInsert(idempotencyKeys);

/** Takes the key for this try; returns the earlier answer where there is one. */
async function claim(
  ctx: Context,
  request: IdempotentRequest,
  lockToken: string,
): Promise<{ response: unknown } | undefined> {
  const now = ctx.clock.now();
  const requestHash = createHash("sha256").update(JSON.stringify(request.body)).digest("hex");
  const lockedUntil = new Date(now.getTime() + lockMs);
  const { scope, key } = request;
  try {
    await insertKey(ctx.db, [
      { scope, key, requestHash, status: "running", lockToken, lockedUntil, createdAt: now },
    ]);
    return undefined;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const [row] = await ctx.db.select().from(idempotencyKeys).where(isKey(request));
  if (!row) throw inUse(request);
  if (row.requestHash !== requestHash) {
    throw new DomainError("IDEMPOTENCY_KEY_REUSED", `Key ${key} came before with another body`);
  }
  if (row.status === "done") return { response: row.response };
  const [taken] = await ctx.db
    .update(idempotencyKeys)
    .set({ lockToken, lockedUntil })
    .where(and(isKey(request), eq(idempotencyKeys.status, "running"), lte(idempotencyKeys.lockedUntil, now)));
  if (taken.affectedRows !== 1) throw inUse(request);
  return undefined;
}

function isKey({ scope, key }: IdempotentRequest) {
  return and(eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key));
}

function inUse({ key }: IdempotentRequest): DomainError {
  return new DomainError("IDEMPOTENCY_KEY_IN_USE", `A request with key ${key} is still running`);
}
