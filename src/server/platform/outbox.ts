import { and, asc, eq, lte } from "drizzle-orm";
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
  readonly id: string;
  readonly createdAt: Date;
}

export type Subscriber = (ctx: Context, event: OutboxEvent) => Promise<void>;
/** Who wants which event. One subscriber an event, which must bear to be told twice. */
export type Subscribers = Readonly<Record<string, Subscriber>>;
/** Hands an event to the durable functions. */
export type Publish = (event: RecordedEvent) => Promise<void>;

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
  await Promise.all(rows.map((row) => deliver(ctx, subscribers, publish, claim, row)));
  return rows.length;
}

type OutboxRow = typeof outbox.$inferSelect;

async function markDelivered(ctx: Context, claim: Id<"lease">, { id }: OutboxRow): Promise<void> {
  await retried(() =>
    ctx.db
      .update(outbox)
      .set({ dueAt: null, deliveredAt: ctx.clock.now() })
      .where(and(eq(outbox.id, id), eq(outbox.leaseOwner, claim))),
  );
}

async function deliver(
  ctx: Context,
  subscribers: Subscribers,
  publish: Publish,
  claim: Id<"lease">,
  row: OutboxRow,
): Promise<void> {
  try {
    const event = { ...row, payload: row.payload as OutboxEvent["payload"] };
    await bothOrThrow(publish(event), subscribers[row.name]?.(ctx, event));
    await markDelivered(ctx, claim, row);
  } catch (error) {
    const attempts = row.attempts + 1;
    ctx.log.warn({ err: error, event: row.name, eventId: row.id, attempts }, "outbox delivery failed");
    await ctx.db
      .update(outbox)
      .set({
        leaseOwner: null,
        attempts,
        lastError: String(error).slice(0, 2000),
        dueAt: retryAt(ctx, attempts),
      })
      .where(and(eq(outbox.id, row.id), eq(outbox.leaseOwner, claim)));
  }
}

/** An Inngest that is away must keep no refund waiting, nor a gateway that is away a function. */
async function bothOrThrow(...works: readonly (Promise<void> | undefined)[]): Promise<void> {
  for (const work of await Promise.allSettled(works)) if (work.status === "rejected") throw work.reason;
}

/** 1 s, 2 s, 4 s … at most 30 s: what waits here is mostly money, and is to be settled within a minute. */
function retryAt(ctx: Context, attempts: number): Date {
  return new Date(ctx.clock.now().getTime() + Math.min(30_000, 1000 * 2 ** (attempts - 1)));
}
