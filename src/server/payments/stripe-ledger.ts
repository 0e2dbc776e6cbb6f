import type Stripe from "stripe";
import type { GatewayCapture, GatewayLedger, LedgerCapture, LedgerPeriod, SessionState } from "./gateway";
import { answered, answeredEach, foundOrNull } from "./stripe-client";
import { captureOf, ledgerCaptureOf, refundOf } from "./stripe-objects";

/** The most that Stripe gives at once. */
const pageSize = 100;

/** Stripe's own books, read through the official SDK. */
export function stripeLedger(stripe: Stripe): GatewayLedger {
  return {
    findSession: (sessionId) => answered(() => findSession(stripe, sessionId)),
    findCapture: (providerId) => answered(() => findCapture(stripe, providerId)),
    findSessionOf: (providerId) => answered(() => findSessionOf(stripe, providerId)),
    findRefund: (providerId) => answered(() => findRefund(stripe, providerId)),
    listCaptures: (period) => answeredEach(() => listCaptures(stripe, period)),
    listRefunds: (period) => answeredEach(() => listRefunds(stripe, { created: createdIn(period) })),
    listRefundsOf: (providerId) => answeredEach(() => listRefunds(stripe, { payment_intent: providerId })),
  };
}

async function findSession(stripe: Stripe, sessionId: string): Promise<SessionState> {
  const session = await foundOrNull(() => stripe.checkout.sessions.retrieve(sessionId));
  if (!session) return { status: "unknown" };
  const capture = captureOf(session);
  if (capture) return { status: "captured", capture };
  return { status: session.status === "open" ? "open" : "expired" };
}

async function findCapture(stripe: Stripe, providerId: string): Promise<LedgerCapture | null> {
  const expand = ["latest_charge"];
  const intent = await foundOrNull(() => stripe.paymentIntents.retrieve(providerId, { expand }));
  const charge = intent?.latest_charge;
  return charge && typeof charge === "object" ? ledgerCaptureOf(charge) : null;
}

async function findSessionOf(stripe: Stripe, providerId: string): Promise<GatewayCapture | null> {
  const sessions = await stripe.checkout.sessions.list({ payment_intent: providerId, limit: 1 });
  const [session] = sessions.data;
  return session ? captureOf(session) : null;
}

async function findRefund(stripe: Stripe, providerId: string) {
  const refund = await foundOrNull(() => stripe.refunds.retrieve(providerId));
  return refund && refundOf(refund);
}

/**
 * Charges rather than payment intents: an intent is made at the first try to pay, which may be declined and be
 * half an hour older than the money.
 */
async function* listCaptures(stripe: Stripe, period: LedgerPeriod): AsyncGenerator<LedgerCapture> {
  for await (const charge of stripe.charges.list({ limit: pageSize, created: createdIn(period) })) {
    const capture = ledgerCaptureOf(charge);
    if (capture) yield capture;
  }
}

async function* listRefunds(stripe: Stripe, which: Stripe.RefundListParams) {
  for await (const refund of stripe.refunds.list({ limit: pageSize, ...which })) yield refundOf(refund);
}

/** Stripe counts whole seconds: both ends are rounded outwards. */
function createdIn({ from, until }: LedgerPeriod): Stripe.RangeQueryParam {
  return { gte: Math.floor(from.getTime() / 1000), lt: Math.ceil(until.getTime() / 1000) };
}
