import { and, asc, eq, inArray, lte } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { preparedInsert } from "@/db/prepared";
import { outbox } from "@/db/schema";
import { retried } from "@/db/transaction";
import type { Id } from "@/shared/ids";
import type { Context } from "./context";

/** Something that happened: a past-tense name, the id of what it is about, and data without secrets. */
export interface OutboxEvent {
  readonly name: string;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Writes events into the transaction of the change that they tell of. */
export async function recordEvents(
  tx: Queryable,
  ctx: Context,
  events: readonly OutboxEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const now = ctx.clock.now();
  await insertEvents(
    tx,
    events.map((event) => ({
      ...event,
      id: ctx.newId<"outbox">(),
      createdAt: now,
      dueAt: now,
      attempts: 0,
    })),
  );
}

const insertEvents = preparedInsert(outbox);

/** An event as it leaves the outbox. Its id is the row's: whoever hears it twice knows it by that. */
export interface RecordedEvent extends OutboxEvent {
  readonly id: Id<"outbox">;
  readonly createdAt: Date;
}

export type Subscriber = (ctx: Context, event: OutboxEvent) => Promise<void>;
/** Who wants which event. One subscriber an event, which must bear to be told twice. */
export type Subscribers = Readonly<Record<string, Subscriber>>;
/** Hands events to the durable functions: all of them, or none where it rejects. */
export type Publish = (events: readonly RecordedEvent[]) => Promise<void>;

const batchSize = 50;
/** Longer than any subscriber may take; a dispatcher that died gives its rows back after it. */
const leaseMs = 60_000;

/**
 * Delivers what is due, oldest first, at most one batch; returns how many rows it took. Safe in several processes
 * at once: a row belongs to whoever moved its `due_at` ahead. A failed delivery comes back later, with back-off.
 */
export async function dispatchOutbox(
  ctx: Context,
  subscribers: Subscribers,
  publish: Publish = async () => {},
): Promise<number> {
  const claim = ctx.newId<"lease">();
  const events = await takeDue(ctx, claim);
  if (events.length === 0) return 0;
  const [publishing, telling] = await Promise.all([
    publishAll(publish, events),
    Promise.allSettled(events.map(async (event) => subscribers[event.name]?.(ctx, event))),
  ]);
  // An Inngest that is away must keep no refund waiting, nor a gateway that is away a function.
  const failures = events.map((_, index) => failureOf(publishing[index]) ?? failureOf(telling[index]));
  await markDelivered(
    ctx,
    claim,
    events.filter((_, index) => !failures[index]),
  );
  for (const [index, event] of events.entries()) {
    const failure = failures[index];
    if (failure) await putOff(ctx, claim, event, failure.reason);
  }
  return events.length;
}

interface TakenEvent extends RecordedEvent {
  readonly attempts: number;
}

async function takeDue(ctx: Context, claim: Id<"lease">): Promise<TakenEvent[]> {
  const now = ctx.clock.now();
  const leasedUntil = new Date(now.getTime() + leaseMs);
  // Dispatchers meet in the index of what is due, and the database may send one of them back.
  await retried(() =>
    ctx.db
      .update(outbox)
      .set({ leaseOwner: claim, dueAt: leasedUntil })
      .where(lte(outbox.dueAt, now))
      .orderBy(asc(outbox.dueAt))
      .limit(batchSize),
  );
  const rows = await ctx.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.dueAt, leasedUntil), eq(outbox.leaseOwner, claim)))
    .orderBy(asc(outbox.id));
  return rows.map((row) => ({ ...row, payload: row.payload as OutboxEvent["payload"] }));
}

/** All at once, which is cheap; where that fails one by one, so that one which can't be taken in holds up no other. */
async function publishAll(
  publish: Publish,
  events: readonly RecordedEvent[],
): Promise<readonly PromiseSettledResult<void>[]> {
  const [all] = await Promise.allSettled([publish(events)]);
  if (all.status === "fulfilled") return [];
  return Promise.allSettled(events.map((event) => publish([event])));
}

function failureOf(result: PromiseSettledResult<unknown> | undefined): PromiseRejectedResult | null {
  return result?.status === "rejected" ? result : null;
}

async function markDelivered(ctx: Context, claim: Id<"lease">, events: readonly TakenEvent[]): Promise<void> {
  const ids = events.map(({ id }) => id);
  if (ids.length === 0) return;
  await retried(() =>
    ctx.db
      .update(outbox)
      .set({ dueAt: null, deliveredAt: ctx.clock.now() })
      .where(and(inArray(outbox.id, ids), eq(outbox.leaseOwner, claim))),
  );
}

async function putOff(
  ctx: Context,
  claim: Id<"lease">,
  { id, name, attempts: before }: TakenEvent,
  error: unknown,
): Promise<void> {
  const attempts = before + 1;
  ctx.log.warn({ err: error, event: name, eventId: id, attempts }, "outbox delivery failed");
  await ctx.db
    .update(outbox)
    .set({
      leaseOwner: null,
      attempts,
      lastError: String(error).slice(0, 2000),
      dueAt: retryAt(ctx, attempts),
    })
    .where(and(eq(outbox.id, id), eq(outbox.leaseOwner, claim)));
}

/** 1 s, 2 s, 4 s … at most 30 s: what waits here is mostly money, and is to be settled within a minute. */
function retryAt(ctx: Context, attempts: number): Date {
  return new Date(ctx.clock.now().getTime() + Math.min(30_000, 1000 * 2 ** (attempts - 1)));
}
