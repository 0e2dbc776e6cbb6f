import { type CardForm, type CardFormErrors, checkCardForm } from "./cards";
import type { Gateway } from "./gateway";
import { isEmail } from "./params";
import { finishAuthentication, payWithCard } from "./payments";
import type { PaymentFailure, PaymentIntentRecord, SessionRecord } from "./records";
import { findSession, type Outcome } from "./sessions";

/** How an attempt to pay ended; `session` is as it stands after it. */
export type PayResult =
  | { outcome: "paid" | "requires_authentication" | "already_paid" | "expired"; session: SessionRecord }
  | { outcome: "declined"; session: SessionRecord; failure: PaymentFailure }
  | { outcome: "invalid_card"; session: SessionRecord; errors: CardFormErrors };

/**
 * Pays a session with what a card form says: the one way, for the hosted page and for tests. Everything from
 * looking at the session to changing it happens in one tick, so a double submit charges once and finds
 * `already_paid`. Null when there is no such session.
 */
export function paySession(gateway: Gateway, sessionId: string, form: CardForm): PayResult | null {
  const session = findSession(gateway, sessionId);
  if (!session) return null;
  const closed = closedResult(session);
  if (closed) return closed;
  const checked = checkCardForm(form, new Date(gateway.nowMs()));
  const email = session.customerEmail ?? form.email.trim();
  const errors: CardFormErrors = checked.isValid ? {} : { ...checked.errors };
  if (!isEmail(email)) errors.email = "email_invalid";
  if (!checked.isValid || errors.email) return { outcome: "invalid_card", session, errors };
  const payer = { name: form.name.trim().slice(0, 200), email };
  return settle(gateway, session, payWithCard(gateway, session, payer, checked.card, checked.behaviour));
}

/** Ends the 3-D Secure challenge of a session; null when there is no such session or nothing is pending. */
export function authenticateSession(
  gateway: Gateway,
  sessionId: string,
  hasPassed: boolean,
): PayResult | null {
  const session = findSession(gateway, sessionId);
  if (!session) return null;
  const closed = closedResult(session);
  if (closed) return closed;
  const outcome = finishAuthentication(gateway, session, hasPassed);
  return outcome ? settle(gateway, session, outcome) : null;
}

/** Where a paid session leads. Source: Stripe API, Checkout Sessions: success_url. */
export function successUrlOf(session: SessionRecord): string {
  return session.successUrl.replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}

function closedResult(session: SessionRecord): PayResult | null {
  if (session.status === "open") return null;
  return { outcome: session.status === "complete" ? "already_paid" : "expired", session };
}

function settle(gateway: Gateway, before: SessionRecord, outcome: Outcome<PaymentIntentRecord>): PayResult {
  // Not awaited: the answer waits for the ledger.
  gateway.commit(outcome.changes).catch(() => {});
  const session = outcome.changes.sessions?.[0] ?? before;
  const { status, failure } = outcome.record;
  if (status === "succeeded") return { outcome: "paid", session };
  if (status === "requires_action") return { outcome: "requires_authentication", session };
  return {
    outcome: "declined",
    session,
    failure: failure ?? { code: "card_declined", declineCode: null, message: "" },
  };
}
