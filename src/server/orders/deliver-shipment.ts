import { and, eq } from "drizzle-orm";
import { shipments } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordEvents } from "@/server/platform/outbox";
import { requirePermission } from "@/server/platform/permissions";
import { orderEvents } from "./events";
import { holdOrder } from "./find-order";
import { loadPieces } from "./load-pieces";
import { fulfilmentOf } from "./pieces";
import type { DeliverShipmentInput } from "./schemas";
import { transitionFulfilment } from "./transition-order";

/**
 * Notes that a parcel has arrived; with the last one its order is complete. Does nothing for one that had arrived.
 * Throws PERMISSION_DENIED, ORDER_NOT_FOUND, SHIPMENT_NOT_FOUND.
 */
export async function deliverShipment(ctx: Context, input: DeliverShipmentInput): Promise<void> {
  requirePermission(ctx, "orders.fulfil");
  const { orderId, shipmentId } = input;
  await withTransaction(ctx.db, async (tx) => {
    const order = await holdOrder(tx, orderId);
    const isParcel = and(eq(shipments.id, shipmentId), eq(shipments.orderId, orderId));
    const [arrived] = await tx
      .update(shipments)
      .set({ status: "delivered", deliveredAt: ctx.clock.now() })
      .where(and(isParcel, eq(shipments.status, "shipped")));
    if (arrived.affectedRows !== 1) {
      const [parcel] = await tx.select({ id: shipments.id }).from(shipments).where(isParcel);
      if (parcel) return;
      throw new DomainError("SHIPMENT_NOT_FOUND", `Order ${orderId} has no shipment ${shipmentId}`);
    }
    const events = await transitionFulfilment(tx, ctx, order, fulfilmentOf(await loadPieces(tx, order)));
    const delivered = {
      name: orderEvents.delivered,
      subjectId: shipmentId,
      payload: { orderId, shipmentId },
    };
    await recordEvents(tx, ctx, [delivered, ...events]);
  });
}
