import { and, eq, ne, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { captures, refunds } from "@/db/schema";
import type { Id, OrderId } from "@/shared/ids";

/** The money that an order was paid with, and how much of it went back or is promised; in minor units. */
export interface OrderMoney {
  readonly captureId: Id<"capture">;
  readonly capturedMinor: number;
  readonly refundedMinor: number;
  readonly currency: string;
}

/** What an order's captures and refunds add up to; null for one that isn't paid. */
export async function findOrderMoney(db: Queryable, orderId: OrderId): Promise<OrderMoney | null> {
  const [row] = await db
    .select({
      captureId: captures.id,
      capturedMinor: captures.amountMinor,
      currency: captures.currency,
      refundedMinor: sql<string>`COALESCE(SUM(${refunds.amountMinor}), 0)`.mapWith(Number),
    })
    .from(captures)
    .leftJoin(refunds, and(eq(refunds.captureId, captures.id), ne(refunds.status, "failed")))
    .where(eq(captures.appliedOrderId, orderId))
    .groupBy(captures.id, captures.amountMinor, captures.currency);
  return row ?? null;
}
