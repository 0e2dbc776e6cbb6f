import { and, eq, lt, lte, or } from "drizzle-orm";
import { jobSlots } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { sha256 } from "./accept-events";
import { type Claim, leaseMs, type RunId } from "./claim-runs";
import { evaluate } from "./expression";
import type { JobFunction } from "./function-config";

/** Takes a slot of each of the function's limits for a run; false, with none taken, when one has no slot left. */
export async function takeSlots(ctx: Context, fn: JobFunction, { runId, event }: Claim): Promise<boolean> {
  for (const [index, { max, key }] of fn.limits.entries()) {
    const value = key && (evaluate(key, { event }) ?? null);
    const name = sha256(JSON.stringify([fn.id, index, value]));
    if (await takeSlot(ctx, name, max, runId)) continue;
    await releaseSlots(ctx, runId);
    return false;
  }
  return true;
}

export async function renewSlots(ctx: Context, runId: RunId): Promise<void> {
  const expiresAt = new Date(ctx.clock.now().getTime() + leaseMs);
  await ctx.db.update(jobSlots).set({ expiresAt }).where(eq(jobSlots.owner, runId));
}

export async function releaseSlots(ctx: Context, runId: RunId): Promise<void> {
  await ctx.db.update(jobSlots).set({ expiresAt: ctx.clock.now() }).where(eq(jobSlots.owner, runId));
}

async function takeSlot(ctx: Context, name: string, max: number, runId: RunId): Promise<boolean> {
  const now = ctx.clock.now();
  const taken = { owner: runId, expiresAt: new Date(now.getTime() + leaseMs) };
  // Its own, if the executor that had the run died; one that is free; else one that there hasn't been yet.
  const [freed] = await ctx.db
    .update(jobSlots)
    .set(taken)
    .where(
      and(
        eq(jobSlots.name, name),
        lt(jobSlots.slot, max),
        or(lte(jobSlots.expiresAt, now), eq(jobSlots.owner, runId)),
      ),
    )
    .limit(1);
  if (freed.affectedRows === 1) return true;
  for (let slot = 0; slot < max; slot += 1) {
    const [made] = await ctx.db
      .insert(jobSlots)
      .ignore()
      .values({ name, slot, ...taken });
    if (made.affectedRows === 1) return true;
  }
  return false;
}
