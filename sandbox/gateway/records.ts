import type { StripeErrorBody } from "./errors";

/**
 * What the ledger keeps. Records are values: a change makes a new record, so that an event or a stored reply
 * goes on showing the moment it was made at. Amounts are in Stripe's smallest unit; `…At` fields are epoch
 * seconds unless their name ends in Ms.
 */

export type Metadata = Record<string, string>;

export interface SessionRecord {
  id: string;
  createdAt: number;
  expiresAt: number;
  status: "open" | "complete" | "expired";
  currency: string;
  unitAmount: number;
  quantity: number;
  productName: string;
  productDescription: string | null;
  clientReferenceId: string | null;
  customerEmail: string | null;
  /** Who paid, or tried to, as typed on the hosted page. */
  payerName: string | null;
  payerEmail: string | null;
  metadata: Metadata;
  paymentIntentMetadata: Metadata;
  paymentIntentDescription: string | null;
  successUrl: string;
  cancelUrl: string | null;
  locale: string | null;
  submitType: string | null;
  isAdaptivePricing: boolean;
  allowedPaymentMethodTypes: string[];
  paymentIntentId: string | null;
}

/** A card as a merchant may know it: never its number or CVC. */
export interface CardRecord {
  brand: string;
  last4: string;
  expMonth: number;
  expYear: number;
}

export interface PaymentFailure {
  code: string;
  declineCode: string | null;
  message: string;
}

export interface PaymentIntentRecord {
  id: string;
  sessionId: string;
  createdAt: number;
  amount: number;
  currency: string;
  status: "requires_payment_method" | "requires_action" | "succeeded" | "canceled";
  metadata: Metadata;
  description: string | null;
  /** The card that waits for 3-D Secure. */
  pendingCard: CardRecord | null;
  failure: PaymentFailure | null;
  latestChargeId: string | null;
  canceledAt: number | null;
}

export interface ChargeRecord {
  id: string;
  paymentIntentId: string;
  createdAt: number;
  amount: number;
  amountRefunded: number;
  currency: string;
  status: "succeeded" | "failed";
  failure: PaymentFailure | null;
  card: CardRecord;
  isAuthenticated: boolean;
  billingName: string | null;
  billingEmail: string | null;
  metadata: Metadata;
  description: string | null;
}

export interface RefundRecord {
  id: string;
  chargeId: string;
  paymentIntentId: string;
  createdAt: number;
  amount: number;
  currency: string;
  reason: string | null;
  metadata: Metadata;
  /** The card network's reference; null until it is known. */
  reference: string | null;
  status: "pending" | "succeeded" | "failed";
}

/** One object at one moment. */
export type Subject =
  | { object: "checkout.session"; record: SessionRecord }
  | { object: "payment_intent"; record: PaymentIntentRecord }
  | { object: "charge"; record: ChargeRecord }
  | { object: "refund"; record: RefundRecord };

export type EventType =
  | "checkout.session.completed"
  | "checkout.session.expired"
  | "payment_intent.payment_failed"
  | "refund.created"
  | "charge.refunded"
  | "refund.updated"
  | "refund.failed";

/** What brought an event about: an API request, or (nulls) the card page or a timer. */
export interface Cause {
  requestId: string | null;
  idempotencyKey: string | null;
}

export interface EventRecord {
  id: string;
  type: EventType;
  createdAt: number;
  subject: Subject;
  cause: Cause;
}

export interface DeliveryRecord {
  eventId: string;
  attempts: number;
  lastAttemptAtMs: number | null;
  /** The status that the shop answered; null if it didn't. */
  lastStatus: number | null;
  lastError: string | null;
  /** When it is tried again; null once delivered or given up. */
  nextAttemptAtMs: number | null;
  deliveredAtMs: number | null;
}

export interface IdempotencyRecord {
  key: string;
  createdAt: number;
  requestId: string;
  path: string;
  /** A hash of the parameters. */
  fingerprint: string;
  status: number;
  reply: Subject | { object: "error"; error: StripeErrorBody };
}

/** What one write changes; one line of the ledger, so all of it lasts or none. */
export interface Changes {
  sessions?: SessionRecord[];
  paymentIntents?: PaymentIntentRecord[];
  charges?: ChargeRecord[];
  refunds?: RefundRecord[];
  events?: EventRecord[];
  deliveries?: DeliveryRecord[];
  idempotency?: IdempotencyRecord[];
}
