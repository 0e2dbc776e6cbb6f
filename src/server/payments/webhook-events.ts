import { eq, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { webhookEvents } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { GatewayEvent } from "./gateway";

/** Whether an event has taken effect before. What it does is safe to repeat; this only saves the work. */
export async function isProcessed(ctx: Context, event: GatewayEvent): Promise<boolean> {
  return (await byId(ctx.db, { id: event.id })).length > 0;
}

const byId = prepared((db) =>
  db
    .select({ id: webhookEvents.id })
    .from(webhookEvents)
    .where(eq(webhookEvents.id, sql.placeholder("id"))),
);

export async function markProcessed(ctx: Context, { id, type }: GatewayEvent): Promise<void> {
  await ctx.db.insert(webhookEvents).ignore().values({ id, type, processedAt: ctx.clock.now() });
}
