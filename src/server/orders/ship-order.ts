import { shipmentLines, shipments } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { withIdempotency } from "@/server/platform/idempotency";
import { recordEvents } from "@/server/platform/outbox";
import { requirePermission } from "@/server/platform/permissions";
import { orderEvents } from "./events";
import { holdOrder } from "./find-order";
import { loadPieces } from "./load-pieces";
import { fulfilmentOf, takePieces, toShip } from "./pieces";
import type { ShipOrderInput, ShipOrderResult } from "./schemas";
import { transitionFulfilment } from "./transition-order";

/**
 * Sends some or all of what a paid order still is to get, as one parcel. The same key again gives the same answer.
 * Throws PERMISSION_DENIED, ORDER_NOT_FOUND, ORDER_NOT_SHIPPABLE, PIECES_NOT_AVAILABLE, IDEMPOTENCY_KEY_REUSED,
 * IDEMPOTENCY_KEY_IN_USE.
 */
export async function shipOrder(ctx: Context, input: ShipOrderInput): Promise<ShipOrderResult> {
  requirePermission(ctx, "orders.fulfil");
  const { orderId, idempotencyKey: key, lines, ...parcel } = input;
  const request = { scope: `ship-order:${orderId}`, key, body: { lines, ...parcel } };
  return withIdempotency<ShipOrderResult>(ctx, request, (remember) =>
    withTransaction(ctx.db, async (tx) => {
      const order = await holdOrder(tx, orderId);
      if (order.status !== "placed") {
        throw new DomainError("ORDER_NOT_SHIPPABLE", `Order ${orderId} is ${order.status}`);
      }
      const taken = takePieces(await loadPieces(tx, order), lines, toShip);
      if (!taken) throw new DomainError("PIECES_NOT_AVAILABLE", `Order ${orderId} has fewer to ship`);
      const id = ctx.newId<"shipment">();
      const { carrier, trackingNumber = null, trackingUrl = null } = parcel;
      await tx.insert(shipments).values({
        ...{ id, orderId, carrier, trackingNumber, trackingUrl, status: "shipped" },
        shippedAt: ctx.clock.now(),
      });
      await tx.insert(shipmentLines).values(
        taken.map(({ line, quantity }) => ({
          shipmentId: id,
          orderLineId: line.lineId,
          orderId,
          quantity,
        })),
      );
      const events = await transitionFulfilment(tx, ctx, order, fulfilmentOf(await loadPieces(tx, order)));
      const shipped = { name: orderEvents.shipped, subjectId: id, payload: { orderId, shipmentId: id } };
      await recordEvents(tx, ctx, [shipped, ...events]);
      const result = { shipmentId: id };
      await remember(tx, result);
      return result;
    }),
  );
}
