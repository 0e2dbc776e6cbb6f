import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { orders } from "@/db/schema";
import { DomainError } from "@/server/platform/domain-error";
import type { OrderId } from "@/shared/ids";
import type { OrderRow } from "./find-order";

/**
 * Takes an order's row, so that what its machines rest on stays as it is until the transaction ends. Every write
 * takes it first. Throws ORDER_NOT_FOUND.
 */
export async function lockOrder(tx: Transaction, orderId: OrderId): Promise<OrderRow> {
  const [order] = await tx.select().from(orders).where(eq(orders.id, orderId)).for("update");
  if (!order) throw new DomainError("ORDER_NOT_FOUND", `No order ${orderId}`);
  return order;
}
