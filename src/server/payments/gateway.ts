import type { OrderId, PaymentId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import type { Money } from "@/shared/money";

export interface SessionRequest {
  /** Our id of the attempt: the idempotency key, so that asking twice makes one session. */
  readonly paymentId: PaymentId;
  readonly orderId: OrderId;
  /** What the shopper reads on the payment page. */
  readonly title: string;
  readonly amount: Money;
  readonly email: string;
  readonly locale: Locale;
  readonly successUrl: string;
  readonly cancelUrl: string;
  /** When the attempt began: all that the request says must be the same each time it is sent. */
  readonly createdAt: Date;
}

export interface GatewaySession {
  readonly sessionId: string;
  /** The hosted payment page. */
  readonly url: string;
}

/** Money that the gateway took. */
export interface GatewayCapture {
  readonly paymentId: string;
  readonly sessionId: string;
  /** The gateway's id of the payment itself, to refund it by. */
  readonly providerId: string;
  readonly amount: Money;
}

export type ClosedSession =
  | { readonly outcome: "expired" }
  /** Too late to close: the shopper has paid. */
  | { readonly outcome: "captured"; readonly capture: GatewayCapture };

export interface RefundRequest {
  /** Our id of the refund: the idempotency key. */
  readonly refundId: string;
  readonly captureProviderId: string;
  readonly amount: Money;
}

export interface GatewayRefund {
  readonly providerId: string;
  readonly status: "pending" | "succeeded" | "failed";
}

export type GatewayEvent = { readonly id: string; readonly type: string } & (
  | { readonly kind: "captured"; readonly capture: GatewayCapture }
  | { readonly kind: "session_expired"; readonly sessionId: string }
  | { readonly kind: "payment_failed"; readonly paymentId: string; readonly failureCode: string }
  | { readonly kind: "refund_changed"; readonly refund: GatewayRefund }
  /** Nothing the shop acts on. */
  | { readonly kind: "other" }
);

/**
 * The one way in which money moves. Every call is safe to repeat and has its own time limit (3 tries of 5 s);
 * those that reach the network throw PAYMENT_SERVICE_UNAVAILABLE when no answer came. Never called in a transaction.
 */
export interface PaymentGateway {
  createSession(request: SessionRequest): Promise<GatewaySession>;
  /** Ends a session so that nobody can pay it any more, or tells that somebody has. */
  closeSession(sessionId: string): Promise<ClosedSession>;
  refund(request: RefundRequest): Promise<GatewayRefund>;
  /** Reads a webhook. Throws WEBHOOK_SIGNATURE_INVALID for anything the gateway didn't sign within 5 minutes. */
  readEvent(body: string, signature: string | null): GatewayEvent;
}
