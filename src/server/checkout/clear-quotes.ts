import { lt } from "drizzle-orm";
import { quotes } from "@/db/schema";
import { clearInBatches } from "@/server/platform/clear-in-batches";
import type { Context } from "@/server/platform/context";

/** Removes quotes that ran out a while ago: until then they tell a shopper what has moved. Returns how many went. */
export function clearQuotes(ctx: Context): Promise<number> {
  const before = new Date(ctx.clock.now().getTime() - ctx.env.QUOTE_RETENTION_HOURS * 3_600_000);
  return clearInBatches((limit) => ctx.db.delete(quotes).where(lt(quotes.expiresAt, before)).limit(limit));
}
