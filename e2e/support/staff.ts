import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { orderLines } from "@/db/schema";
import { nobody } from "@/server/wiring/caller";
import { createCaller } from "@/server/wiring/root-router";
import type { newId } from "@/shared/ids";
import { someStaff } from "@/testing/viewer";
import { contextOn } from "./context";
import type { OrderRow } from "./orders";

/** Somebody of the shop's staff, who acts past the pages. */
function staff(db: Database) {
  return createCaller({
    ...contextOn(db),
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
