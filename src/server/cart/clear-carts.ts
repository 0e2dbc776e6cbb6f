import { lt } from "drizzle-orm";
import { carts } from "@/db/schema";
import { clearInBatches } from "@/server/platform/clear-in-batches";
import type { Context } from "@/server/platform/context";

/**
 * Removes carts that nobody has touched for as long as their cookie lives, with their lines, quotes and drafts.
 * Orders stay: they keep their own copy of everything. Returns how many went.
 */
export function clearAbandonedCarts(ctx: Context): Promise<number> {
  const before = new Date(ctx.clock.now().getTime() - ctx.env.CART_RETENTION_DAYS * 86_400_000);
  return clearInBatches((limit) => ctx.db.delete(carts).where(lt(carts.updatedAt, before)).limit(limit));
}
