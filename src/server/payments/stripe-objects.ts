import type Stripe from "stripe";
import type { GatewayCapture, GatewayRefund, LedgerCapture } from "./gateway";
import { fromStripeAmount } from "./stripe-amount";

/** The money that a session took; null while it hasn't. */
export function captureOf(session: Stripe.Checkout.Session): GatewayCapture | null {
  const { payment_intent: intent, amount_total: amount, currency } = session;
  if (session.payment_status !== "paid" || !intent || amount === null || !currency) return null;
  return {
    paymentId: session.metadata?.payment_id ?? "",
    sessionId: session.id,
    providerId: idOf(intent),
    amount: fromStripeAmount(amount, currency),
  };
}

/** The money that a charge took; null when it was declined or only held. */
export function ledgerCaptureOf(charge: Stripe.Charge): LedgerCapture | null {
  if (charge.status !== "succeeded" || !charge.captured) return null;
  const { currency } = charge;
  return {
    // One that belongs to no payment intent was made without any session.
    providerId: charge.payment_intent ? idOf(charge.payment_intent) : charge.id,
    amount: fromStripeAmount(charge.amount_captured, currency),
    refunded: fromStripeAmount(charge.amount_refunded, currency),
  };
}

export function refundOf(refund: Stripe.Refund): GatewayRefund {
  const source = refund.payment_intent ?? refund.charge;
  return {
    providerId: refund.id,
    refundId: refund.metadata?.refund_id ?? null,
    captureProviderId: source ? idOf(source) : "",
    amount: fromStripeAmount(refund.amount, refund.currency),
    status: refundStatus(refund.status),
  };
}

function refundStatus(status: string | null): GatewayRefund["status"] {
  if (status === "succeeded") return "succeeded";
  return status === "failed" || status === "canceled" ? "failed" : "pending";
}

function idOf(object: string | { readonly id: string }): string {
  return typeof object === "string" ? object : object.id;
}
