import { catalogFollower } from "@/server/catalog";
import { reconcilePayments, watchInvariants } from "@/server/operations";
import { expireOverdueOrders } from "@/server/orders";
import { databaseClock } from "@/server/platform/clock";
import { type Context, connection, createContext } from "@/server/platform/context";
import { withLease } from "@/server/platform/lease";
import { log } from "@/server/platform/log";
import { dispatchOutbox } from "@/server/platform/outbox";
import { singleton } from "@/server/platform/singleton";
import { markStale } from "@/server/platform/stale-tags";
import { subscribers } from "./subscribers";

const clockMs = 60_000;
const outboxMs = 500;
const followMs = 1_000;
/** Longer than a sweep takes with a gateway that doesn't answer; short enough to be taken over within a minute. */
const sweepLeaseMs = 30_000;

const reconcileMs = 5 * 60_000;
/** Longer than a run takes; two that overlap do no harm. */
const reconcileLeaseMs = 10 * 60_000;
const invariantsMs = 60_000;
/** Most of them read whole tables, 18 s for 100,000 orders: they may have a twentieth of a core. */
const invariantsPauseMs = (tookMs: number) => Math.max(invariantsMs, 20 * tookMs);
const invariantsLeaseMs = 10 * 60_000;

/** Which cache tags a catalogue change makes stale; the pages know. */
export type TagsOfChange = (kind: "product" | "category" | "all", subjectId: string) => string[];

/** Starts this process's background work, once, however often it is called. */
export function startBackground(tagsOfChange: TagsOfChange): void {
  singleton("background", () => {
    const ctx = createContext({ kind: "system", name: "background" });
    const follow = catalogFollower();
    every(clockMs, "clock", () => databaseClock().synchronise(connection().db));
    every(ctx.env.EXPIRY_INTERVAL_SECONDS * 1000, "expire-orders", () => sweep(ctx));
    every(outboxMs, "outbox", () => drainOutbox(ctx));
    every(followMs, "follow-catalog", async () => {
      const changes = await follow(ctx);
      markStale(changes.flatMap(({ kind, subjectId }) => tagsOfChange(kind, subjectId)));
    });
    every(reconcileMs, "reconcile-payments", () => reconcile(ctx));
    // Not at once: after a rest of all processes, what has come due meanwhile is to be done first.
    setTimeout(() => every(invariantsPauseMs, "invariants", () => check(ctx)), invariantsMs).unref();
    return true;
  });
}

async function sweep(ctx: Context): Promise<void> {
  const sweeper: Context = { ...ctx, actor: { kind: "system", name: "expire-orders" } };
  await withLease(sweeper, "expire-orders", sweepLeaseMs, async () => {
    const ended = await expireOverdueOrders(sweeper);
    if (ended > 0) ctx.log.info({ ended }, "orders past their deadline ended");
  });
}

async function reconcile(ctx: Context): Promise<void> {
  const reconciler: Context = { ...ctx, actor: { kind: "system", name: "reconcile-payments" } };
  await withLease(reconciler, "reconcile-payments", reconcileLeaseMs, async () => {
    await reconcilePayments(reconciler);
  });
}

async function check(ctx: Context): Promise<void> {
  await withLease(ctx, "invariants", invariantsLeaseMs, () => watchInvariants(ctx));
}

async function drainOutbox(ctx: Context): Promise<void> {
  while ((await dispatchOutbox(ctx, subscribers)) > 0);
}

/**
 * Runs `work` now and a pause after each end of it, for as long as the process lives: `pauseMs`, or what it makes of
 * how long the work took. What goes wrong is logged and tried again at the next turn. The timers keep no process alive.
 */
function every(
  pauseMs: number | ((tookMs: number) => number),
  name: string,
  work: () => Promise<unknown>,
): void {
  const turn = async () => {
    const startedAt = performance.now();
    try {
      await work();
    } catch (error) {
      log().error({ err: error, work: name }, "background work failed");
    }
    const pause = typeof pauseMs === "number" ? pauseMs : pauseMs(performance.now() - startedAt);
    setTimeout(turn, pause).unref();
  };
  void turn();
}
