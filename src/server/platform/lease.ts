import { and, eq, lte, or } from "drizzle-orm";
import { leases } from "@/db/schema";
import { newId } from "@/shared/ids";
import type { Context } from "./context";
import { singleton } from "./singleton";

/** This process, as leases name it. */
const processId = () => singleton("process-id", () => newId<"process">());

/**
 * Runs `work` if no other process is at it, and returns whether it ran. The lease is given up afterwards and runs
 * out after `lifeMs` if the process dies; `work` must be safe even when two overlap for that reason.
 */
export async function withLease(
  ctx: Context,
  name: string,
  lifeMs: number,
  work: () => Promise<void>,
): Promise<boolean> {
  if (!(await acquire(ctx, name, lifeMs))) return false;
  try {
    await work();
  } finally {
    await ctx.db
      .update(leases)
      .set({ expiresAt: ctx.clock.now() })
      .where(and(eq(leases.name, name), eq(leases.owner, processId())));
  }
  return true;
}

async function acquire(ctx: Context, name: string, lifeMs: number): Promise<boolean> {
  const now = ctx.clock.now();
  const expiresAt = new Date(now.getTime() + lifeMs);
  const owner = processId();
  const [taken] = await ctx.db
    .update(leases)
    .set({ owner, expiresAt })
    .where(and(eq(leases.name, name), or(lte(leases.expiresAt, now), eq(leases.owner, owner))));
  if (taken.affectedRows === 1) return true;
  const [made] = await ctx.db.insert(leases).ignore().values({ name, owner, expiresAt });
  return made.affectedRows === 1;
}
