import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { endUnpaidOrder } from "./end-unpaid-order";
import { getOrderByToken, type OrderRow } from "./find-order";
import { canCancel } from "./policy";
import { statusOf } from "./queries";
import type { OrderStatusView } from "./schemas";

/**
 * Cancels an order that isn't paid, for whoever has its link. Throws ORDER_NOT_FOUND, ORDER_ALREADY_PAID (also when
 * the payment turns out to have come first) and ORDER_NOT_CANCELLABLE.
 */
export async function cancelOrder(ctx: Context, token: string): Promise<OrderStatusView> {
  const order = await getOrderByToken(ctx.db, token);
  if (!canCancel(order)) throw refusal(order);
  const outcome = await endUnpaidOrder(ctx, order.id, { to: "cancelled", reason: "customer" });
  const after = await getOrderByToken(ctx.db, token);
  if (outcome === "moved_on") throw refusal(after);
  return statusOf(ctx, after);
}

function refusal({ id, status }: OrderRow): DomainError {
  return status === "placed" || status === "completed"
    ? new DomainError("ORDER_ALREADY_PAID", `Order ${id} is paid`)
    : new DomainError("ORDER_NOT_CANCELLABLE", `Order ${id} is ${status}`);
}
