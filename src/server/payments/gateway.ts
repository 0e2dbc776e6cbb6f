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
  /** Our id of the refund; null for one that the shop didn't ask for. */
  readonly refundId: string | null;
  readonly captureProviderId: string;
  readonly amount: Money;
  readonly status: "pending" | "succeeded" | "failed";
}

/** The gateway won't give this refund, however often it is asked: `code` says why, in its own words. */
export interface RefusedRefund {
  readonly status: "refused";
  readonly code: string;
}

export type SessionState =
  /** Unknown: the gateway has no such session. */
  | { readonly status: "open" | "expired" | "unknown" }
  | { readonly status: "captured"; readonly capture: GatewayCapture };

/** Money in the gateway's own books. */
export interface LedgerCapture {
  readonly providerId: string;
  readonly amount: Money;
  /** How much of it has gone back. */
  readonly refunded: Money;
}

/** What was made from one moment on and before another, by the gateway's clock. */
export interface LedgerPeriod {
  readonly from: Date;
  readonly until: Date;
}

export type GatewayEvent = { readonly id: string; readonly type: string } & (
  | { readonly kind: "captured"; readonly capture: GatewayCapture }
  | { readonly kind: "session_expired"; readonly sessionId: string }
  | { readonly kind: "payment_failed"; readonly paymentId: string; readonly failureCode: string }
  | { readonly kind: "refund_changed"; readonly refund: GatewayRefund }
  /** Nothing the shop acts on. */
  | { readonly kind: "other" }
);

/** The gateway's own books, to hold ours against. Lists are newest first and ask for their pages as they are read. */
export interface GatewayLedger {
  findSession(sessionId: string): Promise<SessionState>;
  findCapture(providerId: string): Promise<LedgerCapture | null>;
  /** A capture with what the session that brought it says of it; null when none did. */
  findSessionOf(providerId: string): Promise<GatewayCapture | null>;
  findRefund(providerId: string): Promise<GatewayRefund | null>;
  listCaptures(period: LedgerPeriod): AsyncIterable<LedgerCapture>;
  listRefunds(period: LedgerPeriod): AsyncIterable<GatewayRefund>;
  /** All refunds of one capture. */
  listRefundsOf(providerId: string): AsyncIterable<GatewayRefund>;
}

/**
 * The one way in which money moves. Every call is safe to repeat and has its own time limit (3 tries of 5 s);
 * those that reach the network throw PAYMENT_SERVICE_UNAVAILABLE when no answer came. Never called in a transaction.
 */
export interface PaymentGateway extends GatewayLedger {
  createSession(request: SessionRequest): Promise<GatewaySession>;
  /** Ends a session so that nobody can pay it any more, or tells that somebody has. */
  closeSession(sessionId: string): Promise<ClosedSession>;
  refund(request: RefundRequest): Promise<GatewayRefund | RefusedRefund>;
  /** Reads a webhook. Throws WEBHOOK_SIGNATURE_INVALID for what the gateway didn't sign within 5 minutes of `now`. */
  readEvent(body: string, signature: string | null, now: Date): GatewayEvent;
}
