import { asc, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { orderLines, refundLines, returnLines, returns, shipmentLines, shipments } from "@/db/schema";
import type { OrderId } from "@/shared/ids";
import { money } from "@/shared/money";
import type { LinePieces } from "./pieces";

/** What became of the pieces of each line of an order, in the order of its lines. */
export async function loadPieces(
  db: Queryable,
  order: { readonly id: OrderId; readonly currency: string },
): Promise<LinePieces[]> {
  const lines = await db
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, order.id))
    .orderBy(asc(orderLines.position));
  const sent = await db
    .select({
      lineId: shipmentLines.orderLineId,
      quantity: shipmentLines.quantity,
      at: shipments.deliveredAt,
    })
    .from(shipmentLines)
    .innerJoin(shipments, eq(shipments.id, shipmentLines.shipmentId))
    .where(eq(shipmentLines.orderId, order.id));
  const withdrawn = await db
    .select({ lineId: refundLines.orderLineId, quantity: refundLines.quantity })
    .from(refundLines)
    .where(eq(refundLines.orderId, order.id));
  const back = await db
    .select({ lineId: returnLines.orderLineId, quantity: returnLines.quantity, status: returns.status })
    .from(returnLines)
    .innerJoin(returns, eq(returns.id, returnLines.returnId))
    .where(eq(returnLines.orderId, order.id));
  return lines.map((line) => {
    const ofLine = <Row extends { lineId: string }>(rows: readonly Row[]) =>
      rows.filter(({ lineId }) => lineId === line.id);
    const parcels = ofLine(sent);
    return {
      ...{ lineId: line.id, position: line.position, variantId: line.variantId, quantity: line.quantity },
      gross: money(line.grossMinor, order.currency),
      withdrawn: total(ofLine(withdrawn)),
      shipped: total(parcels),
      deliveries: parcels.flatMap(({ quantity, at }) => (at ? [{ quantity, at }] : [])),
      returning: total(ofLine(back).filter(({ status }) => status === "requested")),
      returned: total(ofLine(back).filter(({ status }) => status === "received")),
    };
  });
}

function total(rows: readonly { readonly quantity: number }[]): number {
  return rows.reduce((sum, { quantity }) => sum + quantity, 0);
}
