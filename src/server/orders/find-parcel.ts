import { asc, eq } from "drizzle-orm";
import { orderLines, shipmentLines, shipments } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { Id, OrderId } from "@/shared/ids";

export interface Parcel {
  readonly orderId: OrderId;
  readonly carrier: string;
  readonly trackingNumber: string | null;
  readonly items: readonly {
    readonly title: string;
    readonly optionsLabel: string;
    readonly quantity: number;
  }[];
}

/** What a shipment holds and how it travels; null when there is none with this id. */
export async function findParcel({ db }: Context, shipmentId: Id<"shipment">): Promise<Parcel | null> {
  const [shipment] = await db
    .select({
      ...{ orderId: shipments.orderId, carrier: shipments.carrier },
      trackingNumber: shipments.trackingNumber,
    })
    .from(shipments)
    .where(eq(shipments.id, shipmentId));
  if (!shipment) return null;
  const items = await db
    .select({
      ...{ title: orderLines.title, optionsLabel: orderLines.optionsLabel },
      quantity: shipmentLines.quantity,
    })
    .from(shipmentLines)
    .innerJoin(orderLines, eq(orderLines.id, shipmentLines.orderLineId))
    .where(eq(shipmentLines.shipmentId, shipmentId))
    .orderBy(asc(orderLines.position));
  return { ...shipment, items };
}
