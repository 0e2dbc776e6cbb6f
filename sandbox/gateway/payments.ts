import { AUTHENTICATION_FAILURE, type CardBehaviour } from "./cards";
import { NO_CAUSE, newEvent } from "./events";
import type { Gateway } from "./gateway";
import { newId } from "./ids";
import type {
  CardRecord,
  ChargeRecord,
  EventRecord,
  PaymentFailure,
  PaymentIntentRecord,
  SessionRecord,
} from "./records";
import type { Outcome } from "./sessions";

export interface Payer {
  name: string;
  email: string;
}

/**
 * Tries to pay an open session with a card; the record says how it went: `succeeded`, `requires_action`
 * (3-D Secure) or `requires_payment_method` (declined, the session stays open). The caller has seen that the
 * session is open in this same tick, so two submits can't both charge.
 */
export function payWithCard(
  gateway: Gateway,
  session: SessionRecord,
  payer: Payer,
  card: CardRecord,
  behaviour: CardBehaviour,
): Outcome<PaymentIntentRecord> {
  const known: SessionRecord = {
    ...session,
    payerName: payer.name,
    payerEmail: payer.email,
  };
  const intent = intentOf(gateway, known);
  switch (behaviour.kind) {
    case "succeed":
      return capture(gateway, known, intent, card, false);
    case "decline":
      return decline(gateway, known, intent, card, behaviour.failure);
    case "authenticate": {
      const record: PaymentIntentRecord = {
        ...intent,
        status: "requires_action",
        pendingCard: card,
        failure: null,
      };
      return {
        record,
        changes: { sessions: [{ ...known, paymentIntentId: record.id }], paymentIntents: [record] },
      };
    }
  }
}

/** Ends a 3-D Secure challenge; null if none is pending. */
export function finishAuthentication(
  gateway: Gateway,
  session: SessionRecord,
  hasPassed: boolean,
): Outcome<PaymentIntentRecord> | null {
  const card = findPendingCard(gateway, session);
  if (!card) return null;
  const intent = intentOf(gateway, session);
  if (hasPassed) return capture(gateway, session, intent, card, true);
  return decline(gateway, session, intent, card, AUTHENTICATION_FAILURE);
}

/** The card of a session that waits for 3-D Secure. */
export function findPendingCard(gateway: Gateway, session: SessionRecord): CardRecord | null {
  return findIntent(gateway, session)?.pendingCard ?? null;
}

function findIntent(gateway: Gateway, session: SessionRecord): PaymentIntentRecord | null {
  if (session.paymentIntentId === null) return null;
  return gateway.state.paymentIntents.get(session.paymentIntentId) ?? null;
}

/** The session's one payment intent, made at its first attempt. Source: Stripe API, Sessions: payment_intent. */
function intentOf(gateway: Gateway, session: SessionRecord): PaymentIntentRecord {
  const existing = findIntent(gateway, session);
  if (existing) return { ...existing, pendingCard: null };
  return {
    id: newId("pi"),
    sessionId: session.id,
    createdAt: gateway.nowSeconds(),
    amount: session.unitAmount * session.quantity,
    currency: session.currency,
    status: "requires_payment_method",
    metadata: session.paymentIntentMetadata,
    description: session.paymentIntentDescription,
    pendingCard: null,
    failure: null,
    latestChargeId: null,
    canceledAt: null,
  };
}

function capture(
  gateway: Gateway,
  session: SessionRecord,
  intent: PaymentIntentRecord,
  card: CardRecord,
  isAuthenticated: boolean,
): Outcome<PaymentIntentRecord> {
  const charge = newCharge(gateway, session, intent, card, { failure: null, isAuthenticated });
  const record: PaymentIntentRecord = {
    ...intent,
    status: "succeeded",
    failure: null,
    latestChargeId: charge.id,
  };
  const paid: SessionRecord = { ...session, status: "complete", paymentIntentId: record.id };
  const subject = { object: "checkout.session", record: paid } as const;
  const event = newEvent("checkout.session.completed", subject, NO_CAUSE, gateway.nowSeconds());
  return outcome(record, paid, charge, event);
}

function decline(
  gateway: Gateway,
  session: SessionRecord,
  intent: PaymentIntentRecord,
  card: CardRecord,
  failure: PaymentFailure,
): Outcome<PaymentIntentRecord> {
  const charge = newCharge(gateway, session, intent, card, { failure, isAuthenticated: false });
  const record: PaymentIntentRecord = {
    ...intent,
    status: "requires_payment_method",
    failure,
    latestChargeId: charge.id,
  };
  const subject = { object: "payment_intent", record } as const;
  const event = newEvent("payment_intent.payment_failed", subject, NO_CAUSE, gateway.nowSeconds());
  return outcome(record, { ...session, paymentIntentId: record.id }, charge, event);
}

function outcome(
  record: PaymentIntentRecord,
  session: SessionRecord,
  charge: ChargeRecord,
  event: EventRecord,
): Outcome<PaymentIntentRecord> {
  return {
    record,
    changes: { sessions: [session], paymentIntents: [record], charges: [charge], events: [event] },
  };
}

function newCharge(
  gateway: Gateway,
  session: SessionRecord,
  intent: PaymentIntentRecord,
  card: CardRecord,
  result: Pick<ChargeRecord, "failure" | "isAuthenticated">,
): ChargeRecord {
  return {
    ...result,
    id: newId("ch"),
    paymentIntentId: intent.id,
    createdAt: gateway.nowSeconds(),
    amount: intent.amount,
    amountRefunded: 0,
    currency: intent.currency,
    status: result.failure ? "failed" : "succeeded",
    card,
    billingName: session.payerName,
    billingEmail: session.payerEmail,
    metadata: intent.metadata,
    description: intent.description,
  };
}
