import { withTransaction } from "@/db/transaction";
import { attachSession, openPayment, paymentGateway } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { closeSession } from "./end-unpaid-order";
import { getOrderByToken, holdOrderByToken, type OrderRow } from "./find-order";
import { canPay } from "./policy";

/**
 * Leads to the gateway's page for an order: its open attempt, or a new one. Throws ORDER_NOT_FOUND,
 * ORDER_ALREADY_PAID, ORDER_NOT_PAYABLE (ended, or past its deadline) and PAYMENT_SERVICE_UNAVAILABLE.
 */
export async function startPayment(
  ctx: Context,
  { token, locale }: { token: string; locale: Locale },
): Promise<{ redirectUrl: string }> {
  const { order, payment } = await withTransaction(ctx.db, async (tx) => {
    const order = await holdOrderByToken(tx, token);
    if (!canPay(order, ctx.clock.now())) throw notPayable(order);
    const total = { amountMinor: order.totalMinor, currency: order.currency };
    return { order, payment: await openPayment(tx, ctx, { id: order.id, total }) };
  });
  if (payment.sessionUrl) return { redirectUrl: payment.sessionUrl };
  const session = await paymentGateway(ctx).createSession({
    paymentId: payment.id,
    orderId: order.id,
    title: `GoMall ${order.number}`,
    amount: payment.amount,
    email: order.email,
    // All of an attempt's request must be the same when it is sent again, so the order's language decides.
    locale: order.locale,
    successUrl: ctx.env.PUBLIC_URL + routes.checkoutResult(order.locale, token),
    cancelUrl: ctx.env.PUBLIC_URL + routes.order(order.locale, token),
    createdAt: payment.createdAt,
  });
  if (!(await attachSession(ctx, payment.id, session))) {
    // The order ended while the gateway made the session: nobody may pay it.
    await closeSession(ctx, session.sessionId);
    throw notPayable(await getOrderByToken(ctx.db, token));
  }
  ctx.log.info({ orderId: order.id, paymentId: payment.id, locale }, "payment started");
  return { redirectUrl: session.url };
}

function notPayable({ id, status }: OrderRow): DomainError {
  return status === "placed" || status === "completed"
    ? new DomainError("ORDER_ALREADY_PAID", `Order ${id} is paid`)
    : new DomainError("ORDER_NOT_PAYABLE", `Order ${id} is ${status} or past its deadline`);
}
