import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import pino from "pino";
import type { Database } from "@/db/client";
import { orderLines } from "@/db/schema";
import { parseEnv } from "@/server/platform/env";
import { nobody } from "@/server/wiring/caller";
import { createCaller } from "@/server/wiring/root-router";
import { newId } from "@/shared/ids";
import { someStaff } from "@/testing/viewer";
import type { OrderRow } from "./orders";

/** Somebody of the shop's staff, who acts past the pages. */
function staff(db: Database) {
  const env = parseEnv({
    DATABASE_URL: "mysql://nobody:nothing@localhost/none",
    APP_SECRET: "of nobody, since staff signs nothing here",
    AUTH_SECRET: "of nobody either, since staff signs nothing here",
    TOTP_KEY: "YSBrZXkgb2YgdGhlIHRlc3RzYSBrZXkgb2YgdGhlIHQ=",
    STRIPE_SECRET_KEY: "sk_test_none",
    STRIPE_WEBHOOK_SECRET: "whsec_none",
    SMTP_URL: "smtp://127.0.0.1",
    MAIL_FROM: "hello@shop.example",
  });
  return createCaller({
    ...{ db, env, newId, clock: { now: () => new Date() }, log: pino({ level: "silent" }) },
    actor: { kind: "guest" },
    requestId: "e2e",
    guest: nobody,
    viewer: async () => someStaff(),
  });
}

/** Sends everything of a paid order as one parcel; returns what tells that it has arrived. */
export async function shipWhole(
  db: Database,
  { id: orderId }: OrderRow,
  parcel: { carrier: string; trackingNumber: string; trackingUrl: string },
): Promise<() => Promise<void>> {
  const { orders } = staff(db);
  const lines = await db
    .select({ lineId: orderLines.id, quantity: orderLines.quantity })
    .from(orderLines)
    .where(eq(orderLines.orderId, orderId));
  const { shipmentId } = await orders.ship({ orderId, idempotencyKey: randomUUID(), lines, ...parcel });
  return () => orders.deliver({ orderId, shipmentId: shipmentId as ReturnType<typeof newId<"shipment">> });
}

/** Takes in what was announced to come back. */
export async function receiveReturn(
  db: Database,
  { id: orderId }: OrderRow,
  returnId: string,
): Promise<void> {
  await staff(db).orders.receiveReturn({ orderId, returnId, isResellable: true });
}
