import type {
  Changes,
  ChargeRecord,
  DeliveryRecord,
  EventRecord,
  IdempotencyRecord,
  PaymentIntentRecord,
  RefundRecord,
  SessionRecord,
} from "./records";

/** Everything the gateway knows, in memory; the ledger file is the same as a list of changes. */
export interface State {
  sessions: Map<string, SessionRecord>;
  /** Session ids in the order of their creation, and the place of each: a page of a list needs no search. */
  sessionIds: string[];
  sessionPlace: Map<string, number>;
  openSessionIds: Set<string>;
  paymentIntents: Map<string, PaymentIntentRecord>;
  charges: Map<string, ChargeRecord>;
  refunds: Map<string, RefundRecord>;
  events: Map<string, EventRecord>;
  deliveries: Map<string, DeliveryRecord>;
  idempotency: Map<string, IdempotencyRecord>;
}

/** Stripe API, Idempotent requests: a key may be forgotten once it is 24 hours old. */
export const IDEMPOTENCY_LIFE_SECONDS = 24 * 60 * 60;

export function createState(): State {
  return {
    sessions: new Map(),
    sessionIds: [],
    sessionPlace: new Map(),
    openSessionIds: new Set(),
    paymentIntents: new Map(),
    charges: new Map(),
    refunds: new Map(),
    events: new Map(),
    deliveries: new Map(),
    idempotency: new Map(),
  };
}

/** The only way state changes, live and when the ledger is read again. */
export function applyChanges(state: State, changes: Changes): void {
  for (const session of changes.sessions ?? []) putSession(state, session);
  for (const intent of changes.paymentIntents ?? []) state.paymentIntents.set(intent.id, intent);
  for (const charge of changes.charges ?? []) state.charges.set(charge.id, charge);
  // Ledgers of before know of no refund that didn't succeed.
  for (const refund of changes.refunds ?? []) {
    state.refunds.set(refund.id, { ...refund, status: refund.status ?? "succeeded" });
  }
  for (const event of changes.events ?? []) {
    state.events.set(event.id, event);
    // Born undelivered with the event, so that no crash can part the two.
    if (!state.deliveries.has(event.id)) state.deliveries.set(event.id, undelivered(event));
  }
  for (const delivery of changes.deliveries ?? []) state.deliveries.set(delivery.eventId, delivery);
  for (const entry of changes.idempotency ?? []) state.idempotency.set(entry.key, entry);
}

/** Drops idempotency keys past their life. */
export function forgetOldKeys(state: State, nowSeconds: number): void {
  for (const [key, entry] of state.idempotency) {
    if (entry.createdAt + IDEMPOTENCY_LIFE_SECONDS <= nowSeconds) state.idempotency.delete(key);
  }
}

/** The state as the fewest changes that lead to it, for a compacted ledger. */
export function* asChanges(state: State): Generator<Changes> {
  for (const session of state.sessions.values()) yield { sessions: [session] };
  for (const intent of state.paymentIntents.values()) yield { paymentIntents: [intent] };
  for (const charge of state.charges.values()) yield { charges: [charge] };
  for (const refund of state.refunds.values()) yield { refunds: [refund] };
  for (const event of state.events.values()) {
    const delivery = state.deliveries.get(event.id);
    yield { events: [event], deliveries: delivery ? [delivery] : [] };
  }
  for (const entry of state.idempotency.values()) yield { idempotency: [entry] };
}

export function countRecords(state: State): number {
  const { sessions, paymentIntents, charges, refunds, events, idempotency } = state;
  return sessions.size + paymentIntents.size + charges.size + refunds.size + events.size + idempotency.size;
}

function putSession(state: State, session: SessionRecord): void {
  if (!state.sessions.has(session.id)) {
    state.sessionPlace.set(session.id, state.sessionIds.length);
    state.sessionIds.push(session.id);
  }
  state.sessions.set(session.id, session);
  if (session.status === "open") state.openSessionIds.add(session.id);
  else state.openSessionIds.delete(session.id);
}

function undelivered(event: EventRecord): DeliveryRecord {
  return {
    eventId: event.id,
    attempts: 0,
    lastAttemptAtMs: null,
    lastStatus: null,
    lastError: null,
    nextAttemptAtMs: event.createdAt * 1000,
    deliveredAtMs: null,
  };
}
