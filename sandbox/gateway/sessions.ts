import { invalidRequest, resourceMissing } from "./errors";
import { NO_CAUSE, newEvent } from "./events";
import type { Gateway } from "./gateway";
import { newId } from "./ids";
import type { Cause, Changes, PaymentIntentRecord, SessionRecord } from "./records";
import type { SessionInput } from "./session-params";

/** What a write answers and what it changes; whoever runs it commits the changes. */
export interface Outcome<Record> {
  record: Record;
  changes: Changes;
}

/** Makes an open session. Source: Stripe API, Checkout Sessions: create. */
export function createSession(gateway: Gateway, input: SessionInput): Outcome<SessionRecord> {
  const record: SessionRecord = {
    ...input,
    id: newId("cs_test"),
    createdAt: gateway.nowSeconds(),
    status: "open",
    payerName: null,
    payerEmail: null,
    paymentIntentId: null,
  };
  return { record, changes: { sessions: [record] } };
}

/**
 * A session as it stands now: one past its `expires_at` is ended first, so that no timer's lateness lets
 * anybody pay it. Throws `resource_missing`.
 */
export function getSession(gateway: Gateway, id: string): SessionRecord {
  const session = findSession(gateway, id);
  if (!session) throw resourceMissing("checkout.session", id, "session");
  return session;
}

/** As `getSession`, but null when there is none. */
export function findSession(gateway: Gateway, id: string): SessionRecord | null {
  const session = gateway.state.sessions.get(id);
  if (!session) return null;
  if (session.status !== "open" || session.expiresAt > gateway.nowSeconds()) return session;
  const { record, changes } = endSession(gateway, session, NO_CAUSE);
  // Not awaited here: every answer waits for the ledger, and a failed append ends the process.
  gateway.commit(changes).catch(() => {});
  return record;
}

/** Ends an open session. Source: Stripe API, Checkout Sessions: expire. Throws unless it is open. */
export function expireSession(gateway: Gateway, id: string, cause: Cause): Outcome<SessionRecord> {
  const session = getSession(gateway, id);
  if (session.status !== "open") {
    throw invalidRequest(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    );
  }
  return endSession(gateway, session, cause);
}

/** Ends the sessions whose time has come. */
export async function expireOverdueSessions(gateway: Gateway): Promise<void> {
  for (const id of [...gateway.state.openSessionIds]) findSession(gateway, id);
  await gateway.ledger.settled();
}

function endSession(gateway: Gateway, session: SessionRecord, cause: Cause): Outcome<SessionRecord> {
  const now = gateway.nowSeconds();
  const record: SessionRecord = { ...session, status: "expired" };
  const intent = session.paymentIntentId
    ? gateway.state.paymentIntents.get(session.paymentIntentId)
    : undefined;
  const event = newEvent("checkout.session.expired", { object: "checkout.session", record }, cause, now);
  const paymentIntents = intent ? [cancelIntent(intent, now)] : [];
  return { record, changes: { sessions: [record], paymentIntents, events: [event] } };
}

function cancelIntent(intent: PaymentIntentRecord, nowSeconds: number): PaymentIntentRecord {
  return { ...intent, status: "canceled", pendingCard: null, canceledAt: nowSeconds };
}
