import { and, eq, sql } from "drizzle-orm";
import type { ResultSetHeader } from "mysql2";
import type { Queryable } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { retried } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { networkOf } from "./network";
import { pseudonym } from "./secrets";

/** How often something may be tried: freely, then with a delay that doubles with each try, up to an hour. */
export interface Limit {
  readonly kind: string;
  /** Who or what is limited, as a pseudonym. */
  readonly subject: string;
  readonly freeAttempts: number;
  readonly firstDelaySeconds: number;
}

const maxDelaySeconds = 3_600;
/** After a day without tries all is forgotten. */
export const forgottenAfterMs = 24 * 3_600_000;
/** Doubling this often is past an hour from any delay; more would be past all numbers. */
const maxDoublings = 12;
/** Before any clock: of two tries at once the one with the earlier time mustn't be held up by the other's. */
const notBlocked = new Date(0);

/** Hears of a try that is let through and has the next ones wait, with its number. */
type OnDelay = (limit: Limit, attempts: number) => void;

type Rule = Pick<Limit, "freeAttempts" | "firstDelaySeconds">;

/** A limit for whoever is named so. */
export function limitFor(ctx: Context, kind: string, names: readonly string[], rule: Rule): Limit {
  return { kind, subject: pseudonym(ctx.env.APP_SECRET, kind, ...names), ...rule };
}

/** A limit for where a request comes from. */
export function limitForNetwork(
  ctx: Context,
  kind: string,
  { networkAddress }: { readonly networkAddress: string | null },
  rule: Rule,
): Limit {
  return limitFor(ctx, kind, [networkOf(networkAddress)], rule);
}

/**
 * Takes a try off each limit, before whatever is tried: one conditional UPDATE each, so that of a hundred at once no
 * more get through than may. Throws TOO_MANY_ATTEMPTS {retryAfterSeconds} at the first that is used up. A database
 * that fails lets nobody through. `onDelay` is called for each limit whose delay begins or grows, also where a later one
 * then refuses.
 */
export async function takeTurns(ctx: Context, limits: readonly Limit[], onDelay?: OnDelay): Promise<void> {
  const now = ctx.clock.now();
  const fresh = { attempts: 0, lastAt: now, blockedUntil: notBlocked };
  const rows = limits.map(({ kind, subject }) => ({ kind, subject, ...fresh }));
  await retried(() => ctx.db.insert(rateLimits).ignore().values(rows));
  for (const limit of limits) {
    const attempts = await takeTurn(ctx, limit, now);
    if (attempts !== null) {
      if (attempts > limit.freeAttempts) onDelay?.(limit, attempts);
      continue;
    }
    const retryAfterSeconds = await secondsLeft(ctx, limit, now);
    ctx.log.warn({ security: true, kind: limit.kind, subject: limit.subject }, "limit reached");
    throw new DomainError("TOO_MANY_ATTEMPTS", `Limit ${limit.kind} is used up`, { retryAfterSeconds });
  }
}

/** The number of the try that was taken; null where there is none now. */
async function takeTurn(ctx: Context, limit: Limit, now: Date): Promise<number | null> {
  const { attempts, lastAt, blockedUntil } = rateLimits;
  const forgotten = sql`${lastAt} <= ${new Date(now.getTime() - forgottenAfterMs)}`;
  const attempt = sql`IF(${forgotten}, 1, ${attempts} + 1)`;
  const doublings = sql`LEAST(${attempt} - ${limit.freeAttempts} - 1, ${maxDoublings})`;
  const delay = sql`LEAST(${limit.firstDelaySeconds} * POW(2, ${doublings}), ${maxDelaySeconds})`;
  const until = sql`TIMESTAMPADD(SECOND, ${delay}, CAST(${now} AS DATETIME(3)))`;
  // In this order: MySQL computes each from what those before it have set, and these want the old values. What
  // LAST_INSERT_ID is given comes back with the count of rows, so that nothing has to be read.
  const [{ affectedRows, insertId }] = (await retried(() =>
    ctx.db.execute(sql`
      UPDATE ${rateLimits}
      SET ${sql.identifier(blockedUntil.name)} = IF(${attempt} <= ${limit.freeAttempts}, ${notBlocked}, ${until}),
          ${sql.identifier(attempts.name)} = LAST_INSERT_ID(${attempt}),
          ${sql.identifier(lastAt.name)} = ${now}
      WHERE ${and(isLimit(limit), sql`${blockedUntil} <= ${now}`)}`),
  )) as unknown as [ResultSetHeader];
  return affectedRows === 1 ? insertId : null;
}

async function secondsLeft(ctx: Context, limit: Limit, now: Date): Promise<number> {
  const [row] = await ctx.db
    .select({ blockedUntil: rateLimits.blockedUntil })
    .from(rateLimits)
    .where(isLimit(limit));
  const leftMs = (row?.blockedUntil.getTime() ?? 0) - now.getTime();
  return Math.max(1, Math.ceil(leftMs / 1000));
}

/** Gives the tries back that `takeTurns` took: what was tried went well, or wasn't tried after all. */
export async function giveTurnsBack(tx: Queryable, limits: readonly Limit[]): Promise<void> {
  for (const limit of limits) {
    await tx
      .update(rateLimits)
      .set({
        attempts: sql`GREATEST(${rateLimits.attempts} - 1, 0)`,
        blockedUntil: notBlocked,
      })
      .where(isLimit(limit));
  }
}

/**
 * Forgets all tries: whoever they were, the person has shown who they are. The row stays: a try at the same moment, which
 * has seen to it that there is one, would find none and be refused.
 */
export async function forgetTurns(tx: Queryable, limit: Limit): Promise<void> {
  await tx.update(rateLimits).set({ attempts: 0, blockedUntil: notBlocked }).where(isLimit(limit));
}

function isLimit({ kind, subject }: Limit) {
  return and(eq(rateLimits.kind, kind), eq(rateLimits.subject, subject));
}
