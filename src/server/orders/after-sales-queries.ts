import { asc, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { orderLines, returnLines, returns, shipmentLines, shipments } from "@/db/schema";
import { listRefunds } from "@/server/payments";
import type { OrderId } from "@/shared/ids";
import type { OrderRow } from "./find-order";
import { loadPieces } from "./load-pieces";
import type { LinePieces } from "./pieces";
import type { PiecesView, RefundView, ReturnView, ShipmentView } from "./schemas";

interface AfterSales {
  readonly shipments: readonly ShipmentView[];
  readonly refunds: readonly RefundView[];
  readonly returns: readonly ReturnView[];
  /** None for an order that was never paid: nothing became of its pieces. */
  readonly pieces: readonly LinePieces[];
}

/** What happened to an order once it was paid: parcels, refunds and returns, each oldest first. */
export async function loadAfterSales(db: Queryable, order: OrderRow): Promise<AfterSales> {
  if (!order.paidAt)
    return { shipments: [], refunds: await listRefunds(db, order.id), returns: [], pieces: [] };
  const [parcels, refunds, sentBack, pieces] = await Promise.all([
    listShipments(db, order.id),
    listRefunds(db, order.id),
    listReturns(db, order.id),
    loadPieces(db, order),
  ]);
  return { shipments: parcels, refunds, returns: sentBack, pieces };
}

async function listShipments(db: Queryable, orderId: OrderId): Promise<ShipmentView[]> {
  const rows = await db
    .select({ shipment: shipments, position: orderLines.position, quantity: shipmentLines.quantity })
    .from(shipments)
    .innerJoin(shipmentLines, eq(shipmentLines.shipmentId, shipments.id))
    .innerJoin(orderLines, eq(orderLines.id, shipmentLines.orderLineId))
    .where(eq(shipments.orderId, orderId))
    .orderBy(asc(shipments.id), asc(orderLines.position));
  return [...Map.groupBy(rows, ({ shipment }) => shipment.id).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { carrier, trackingNumber, trackingUrl, shippedAt, deliveredAt } = first.shipment;
    return [{ carrier, trackingNumber, trackingUrl, shippedAt, deliveredAt, pieces: piecesOf(own) }];
  });
}

async function listReturns(db: Queryable, orderId: OrderId): Promise<ReturnView[]> {
  const rows = await db
    .select({ row: returns, position: orderLines.position, quantity: returnLines.quantity })
    .from(returns)
    .innerJoin(returnLines, eq(returnLines.returnId, returns.id))
    .innerJoin(orderLines, eq(orderLines.id, returnLines.orderLineId))
    .where(eq(returns.orderId, orderId))
    .orderBy(asc(returns.id), asc(orderLines.position));
  return [...Map.groupBy(rows, ({ row }) => row.id).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { id, status, reason, answer, requestedAt } = first.row;
    return [{ id, status, reason, answer, requestedAt, pieces: piecesOf(own) }];
  });
}

function piecesOf(rows: readonly PiecesView[]): PiecesView[] {
  return rows.map(({ position, quantity }) => ({ position, quantity }));
}
