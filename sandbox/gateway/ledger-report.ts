import type { ChargeRecord, EventRecord, PaymentIntentRecord, RefundRecord, SessionRecord } from "./records";
import type { State } from "./state";

/** Everything the ledger knows, in Stripe's words, for comparing it with the shop's own books. */
export function reportLedger(state: State) {
  return {
    totals: sumByCurrency(state),
    sessions: [...state.sessions.values()].map(reportSession),
    payment_intents: [...state.paymentIntents.values()].map(reportIntent),
    charges: [...state.charges.values()].map(reportCharge),
    refunds: [...state.refunds.values()].map(reportRefund),
    events: [...state.events.values()].map((event) => reportEvent(state, event)),
  };
}

const reportSession = (session: SessionRecord) => ({
  id: session.id,
  created: session.createdAt,
  expires_at: session.expiresAt,
  status: session.status,
  payment_status: session.status === "complete" ? "paid" : "unpaid",
  amount_total: session.unitAmount * session.quantity,
  currency: session.currency,
  client_reference_id: session.clientReferenceId,
  customer_email: session.customerEmail,
  metadata: session.metadata,
  payment_intent: session.paymentIntentId,
});

const reportIntent = (intent: PaymentIntentRecord) => ({
  id: intent.id,
  created: intent.createdAt,
  checkout_session: intent.sessionId,
  status: intent.status,
  amount: intent.amount,
  amount_received: intent.status === "succeeded" ? intent.amount : 0,
  currency: intent.currency,
  latest_charge: intent.latestChargeId,
  metadata: intent.metadata,
});

const reportCharge = (charge: ChargeRecord) => ({
  id: charge.id,
  created: charge.createdAt,
  payment_intent: charge.paymentIntentId,
  status: charge.status,
  amount: charge.amount,
  amount_captured: charge.status === "succeeded" ? charge.amount : 0,
  amount_refunded: charge.amountRefunded,
  currency: charge.currency,
  failure_code: charge.failure?.declineCode ?? charge.failure?.code ?? null,
});

const reportRefund = (refund: RefundRecord) => ({
  id: refund.id,
  created: refund.createdAt,
  payment_intent: refund.paymentIntentId,
  charge: refund.chargeId,
  amount: refund.amount,
  currency: refund.currency,
  status: refund.status,
  reason: refund.reason,
  metadata: refund.metadata,
});

/** Times in epoch milliseconds; `next_attempt_at_ms` is null once there is nothing left to try. */
function reportEvent(state: State, event: EventRecord) {
  const delivery = state.deliveries.get(event.id);
  return {
    id: event.id,
    created: event.createdAt,
    type: event.type,
    object_id: event.subject.record.id,
    attempts: delivery?.attempts ?? 0,
    delivered_at_ms: delivery?.deliveredAtMs ?? null,
    next_attempt_at_ms: delivery?.nextAttemptAtMs ?? null,
    last_status: delivery?.lastStatus ?? null,
    last_error: delivery?.lastError ?? null,
  };
}

function sumByCurrency(state: State): Record<string, { captured: number; refunded: number }> {
  const totals = new Map<string, { captured: number; refunded: number }>();
  const totalOf = (currency: string) => {
    const total = totals.get(currency) ?? { captured: 0, refunded: 0 };
    totals.set(currency, total);
    return total;
  };
  for (const charge of state.charges.values()) {
    if (charge.status === "succeeded") totalOf(charge.currency).captured += charge.amount;
  }
  for (const refund of state.refunds.values()) {
    if (refund.status !== "failed") totalOf(refund.currency).refunded += refund.amount;
  }
  return Object.fromEntries(totals);
}
