import { lt } from "drizzle-orm";
import { idempotencyKeys, outbox } from "@/db/schema";
import { clearInBatches } from "./clear-in-batches";
import type { Context } from "./context";

/** Removes events that were delivered long ago; what waits stays, however old. Returns how many went. */
export function clearOutbox(ctx: Context): Promise<number> {
  const before = hoursAgo(ctx, ctx.env.OUTBOX_RETENTION_HOURS);
  return clearInBatches((limit) => ctx.db.delete(outbox).where(lt(outbox.deliveredAt, before)).limit(limit));
}

/** Removes answers kept for requests that nobody sends again. Returns how many went. */
export function clearIdempotencyKeys(ctx: Context): Promise<number> {
  const before = hoursAgo(ctx, ctx.env.IDEMPOTENCY_RETENTION_HOURS);
  return clearInBatches((limit) =>
    ctx.db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before)).limit(limit),
  );
}

function hoursAgo(ctx: Context, hours: number): Date {
  return new Date(ctx.clock.now().getTime() - hours * 3_600_000);
}
