import type { Config } from "./config";
import { renderEvent } from "./events";
import { type Faults, takeDroppedDelivery } from "./faults";
import type { Ledger } from "./ledger-writer";
import type { DeliveryRecord, EventRecord } from "./records";
import { signPayload } from "./signature";
import { applyChanges, type State } from "./state";

/** Sends events to the shop until it has answered each with 2xx. */
export interface Deliveries {
  /** Sends new events, once the ledger has them. */
  enqueue(events: readonly EventRecord[]): void;
  /** Looks for events that are due; call it after switches changed. */
  wake(): void;
  /** Sends everything that waits, now. */
  release(): void;
  /** Sends one event again, delivered or not; false if there is none with that id. */
  resend(eventId: string): boolean;
  /** Ends what is under way; it counts as not delivered. */
  stop(): void;
}

export interface DeliveryContext {
  config: Config;
  publicUrl: string;
  state: State;
  ledger: Ledger;
  faults: Faults;
  nowMs: () => number;
}

interface Sender extends DeliveryContext {
  /** Undelivered events by the time they are due. */
  waiting: Map<string, number>;
  active: Set<string>;
  timer: NodeJS.Timeout | undefined;
  stopping: AbortController;
}

const MAX_AT_ONCE = 32;
const SHUFFLE_WITHIN_MS = 1_500;
/** Source: Stripe, Webhooks: retry behaviour: for up to three days. */
const GIVE_UP_AFTER_MS = 3 * 24 * 60 * 60 * 1000;

/** Starts with what the ledger says is undelivered. */
export function createDeliveries(context: DeliveryContext): Deliveries {
  const sender: Sender = {
    ...context,
    waiting: new Map(),
    active: new Set(),
    timer: undefined,
    stopping: new AbortController(),
  };
  for (const delivery of context.state.deliveries.values()) {
    if (delivery.nextAttemptAtMs !== null) sender.waiting.set(delivery.eventId, delivery.nextAttemptAtMs);
  }
  schedule(sender, 0);
  return {
    enqueue: (events) =>
      enqueue(
        sender,
        events.map((event) => event.id),
      ),
    wake: () => schedule(sender, 0),
    release: () => enqueue(sender, [...sender.waiting.keys()]),
    resend: (eventId) => resend(sender, eventId),
    stop() {
      clearTimeout(sender.timer);
      sender.stopping.abort();
    },
  };
}

function enqueue(sender: Sender, eventIds: readonly string[]): void {
  for (const eventId of eventIds) {
    const wait = sender.faults.shuffleWebhooks ? Math.random() * SHUFFLE_WITHIN_MS : 0;
    sender.waiting.set(eventId, sender.nowMs() + wait);
  }
  schedule(sender, 0);
}

function resend(sender: Sender, eventId: string): boolean {
  if (!sender.state.events.has(eventId)) return false;
  enqueue(sender, [eventId]);
  return true;
}

/** One timer for all: the next pass over what waits. */
function schedule(sender: Sender, delayMs: number): void {
  if (sender.stopping.signal.aborted) return;
  clearTimeout(sender.timer);
  sender.timer = setTimeout(() => sendDue(sender), Math.min(delayMs, 60_000));
}

/** With all places taken it looks no further: each delivery that ends makes the next pass. */
function sendDue(sender: Sender): void {
  if (sender.faults.holdWebhooks) return;
  const now = sender.nowMs();
  let nextAtMs = Number.POSITIVE_INFINITY;
  for (const [eventId, dueAtMs] of sender.waiting) {
    if (sender.active.size >= MAX_AT_ONCE) return;
    if (sender.active.has(eventId)) continue;
    if (dueAtMs > now) nextAtMs = Math.min(nextAtMs, dueAtMs);
    else void deliver(sender, eventId);
  }
  if (nextAtMs !== Number.POSITIVE_INFINITY) schedule(sender, nextAtMs - now);
}

async function deliver(sender: Sender, eventId: string): Promise<void> {
  const event = sender.state.events.get(eventId);
  if (!event) return;
  sender.active.add(eventId);
  const copies = 1 + sender.faults.duplicateWebhooks;
  const answers = await Promise.all(Array.from({ length: copies }, () => post(sender, event)));
  sender.active.delete(eventId);
  if (sender.stopping.signal.aborted) return;
  keepResult(sender, event, answers.find((answer) => answer.isAccepted) ?? answers[0] ?? LOST);
  schedule(sender, 0);
}

interface Answer {
  isAccepted: boolean;
  status: number | null;
  error: string | null;
}

const LOST: Answer = { isAccepted: false, status: null, error: "lost on the way (dropWebhooks)" };

/** Only 2xx counts, a redirect doesn't. Source: Stripe, Webhooks: quickly return a 2xx response. */
async function post(sender: Sender, event: EventRecord): Promise<Answer> {
  if (takeDroppedDelivery(sender.faults)) return LOST;
  const { config, publicUrl, stopping } = sender;
  const body = renderEvent(event, publicUrl);
  try {
    const response = await fetch(config.webhookUrl, {
      method: "POST",
      redirect: "manual",
      headers: {
        "content-type": "application/json; charset=utf-8",
        "stripe-signature": signPayload(body, config.webhookSecret, Math.floor(sender.nowMs() / 1000)),
        "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks) GoMall sandbox gateway",
      },
      body,
      signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(config.deliveryTimeoutMs)]),
    });
    // Read to its end, so that the connection can carry the next one.
    await response.arrayBuffer();
    return { isAccepted: response.ok, status: response.status, error: null };
  } catch (error) {
    return { isAccepted: false, status: null, error: describe(error) };
  }
}

/** fetch says only "fetch failed"; the reason stands in its cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause as { code?: string; message?: string } | undefined;
  return cause?.code ?? cause?.message ?? error.message;
}

function keepResult(sender: Sender, event: EventRecord, answer: Answer): void {
  const now = sender.nowMs();
  const attempts = (sender.state.deliveries.get(event.id)?.attempts ?? 0) + 1;
  const nextAttemptAtMs = answer.isAccepted ? null : nextAttempt(sender, event, attempts, now);
  const delivery: DeliveryRecord = {
    eventId: event.id,
    attempts,
    lastAttemptAtMs: now,
    lastStatus: answer.status,
    lastError: answer.error,
    nextAttemptAtMs,
    deliveredAtMs: answer.isAccepted ? now : null,
  };
  if (nextAttemptAtMs === null) sender.waiting.delete(event.id);
  else sender.waiting.set(event.id, nextAttemptAtMs);
  applyChanges(sender.state, { deliveries: [delivery] });
  sender.ledger.note({ deliveries: [delivery] });
}

function nextAttempt(sender: Sender, event: EventRecord, attempts: number, nowMs: number): number | null {
  if (nowMs - event.createdAt * 1000 > GIVE_UP_AFTER_MS) return null;
  const delays = sender.config.retryDelaysMs;
  return nowMs + (delays[Math.min(attempts, delays.length) - 1] ?? 1_000);
}
