import { eq } from "drizzle-orm";
import { webhookEvents } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { GatewayEvent } from "./gateway";

/** Whether an event has taken effect before. What it does is safe to repeat; this only saves the work. */
export async function isProcessed(ctx: Context, event: GatewayEvent): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .where(eq(webhookEvents.id, event.id));
  return rows.length > 0;
}

export async function markProcessed(ctx: Context, { id, type }: GatewayEvent): Promise<void> {
  await ctx.db.insert(webhookEvents).ignore().values({ id, type, processedAt: ctx.clock.now() });
}
