import { eq, isNotNull } from "drizzle-orm";
import { orders, outbox } from "@/db/schema";
import { expireOverdueOrders } from "@/server/orders";
import type { Env } from "@/server/platform/env";
import { dispatchOutbox } from "@/server/platform/outbox";
import { subscribers } from "@/server/wiring/subscribers";
import type { TestShop } from "./shop";

/** Lets an order's deadline have passed a second ago. */
export async function passDeadline({ db }: TestShop, token: string): Promise<void> {
  await db
    .update(orders)
    .set({ expiresAt: new Date(Date.now() - 1_000) })
    .where(eq(orders.token, token));
}

/** What the background work does each 10 s. */
export function expireOverdue(shop: TestShop, settings?: Partial<Env>): Promise<number> {
  return expireOverdueOrders(shop.context(settings, { kind: "system", name: "expire-orders" }));
}

/** Delivers what the outbox holds, also what waits for its next try. */
export async function drainOutbox(shop: TestShop): Promise<void> {
  const ctx = shop.context(undefined, { kind: "system", name: "background" });
  await shop.db.update(outbox).set({ dueAt: ctx.clock.now() }).where(isNotNull(outbox.dueAt));
  while ((await dispatchOutbox(ctx, subscribers)) > 0);
}
