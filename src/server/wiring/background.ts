import { catalogFollower, holdCatalogInMemory } from "@/server/catalog";
import { ensureRoles } from "@/server/identity";
import { expireOverdueOrders } from "@/server/orders";
import { databaseClock } from "@/server/platform/clock";
import { type Context, connection, createContext } from "@/server/platform/context";
import { withLease } from "@/server/platform/lease";
import { log } from "@/server/platform/log";
import { dispatchOutbox } from "@/server/platform/outbox";
import { singleton } from "@/server/platform/singleton";
import { markStale } from "@/server/platform/stale-tags";
import { jobs } from "./jobs";
import { subscribers } from "./subscribers";

const clockMs = 60_000;
const outboxMs = 500;
const jobsMs = 500;
const followMs = 1_000;
/** Longer than a sweep takes with a gateway that doesn't answer; short enough to be taken over within a minute. */
const sweepLeaseMs = 30_000;

/** Which cache tags a catalogue change makes stale; the pages know. */
export type TagsOfChange = (kind: "product" | "category" | "all", subjectId: string) => string[];

/**
 * Starts this process's background work, once, however often it is called. Resolves when the database has told the
 * time; also when it can't be asked, so that what needs no database is served without one.
 */
export function startBackground(tagsOfChange: TagsOfChange): Promise<void> {
  return singleton("background", async () => {
    jobs().catch((error: unknown) => {
      // A function that can't be run is a mistake in the code; a shop that leaves its work undone is worse than none.
      log().fatal({ err: error }, "durable functions can't be opened");
      process.exit(1);
    });
    void begin(tagsOfChange, await hasTime());
  });
}

/** Nothing is done before the database has told the time: by a clock that is wrong, deadlines would pass early. */
async function begin(tagsOfChange: TagsOfChange, isTold: boolean): Promise<void> {
  const ctx = createContext({ kind: "system", name: "background" });
  for (let hasClock = isTold; !hasClock; hasClock = await hasTime())
    await new Promise((resolve) => setTimeout(resolve, 1_000).unref());
  void once("roles", () => ensureRoles(ctx));
  const follow = catalogFollower();
  // Lists that were rendered without the index lack what only it knows.
  const memory = holdCatalogInMemory(ctx, () => markStale(tagsOfChange("category", "")));
  every(clockMs, "clock", () => databaseClock().synchronise(connection().db));
  every(ctx.env.EXPIRY_INTERVAL_SECONDS * 1000, "expire-orders", () => sweep(ctx));
  every(outboxMs, "outbox", () => drainOutbox(ctx));
  every(jobsMs, "jobs", async () => (await jobs()).tick());
  every(followMs, "follow-catalog", async () => {
    const changes = await follow(ctx);
    markStale(changes.flatMap(({ kind, subjectId }) => tagsOfChange(kind, subjectId)));
    await memory.follow(changes);
  });
}

async function hasTime(): Promise<boolean> {
  try {
    await databaseClock().synchronise(connection().db);
    return true;
  } catch (error) {
    log().error({ err: error }, "the database tells no time yet");
    return false;
  }
}

async function sweep(ctx: Context): Promise<void> {
  const sweeper: Context = { ...ctx, actor: { kind: "system", name: "expire-orders" } };
  await withLease(sweeper, "expire-orders", sweepLeaseMs, async () => {
    const ended = await expireOverdueOrders(sweeper);
    if (ended > 0) ctx.log.info({ ended }, "orders past their deadline ended");
  });
}

async function drainOutbox(ctx: Context): Promise<void> {
  const { publish, tick } = await jobs();
  let isNews = false;
  while ((await dispatchOutbox(ctx, subscribers, publish)) > 0) isNews = true;
  // What was begun needn't wait for its turn: a mail is there within a second.
  if (isNews) await tick();
}

/** Does what is to be done when a process starts; what goes wrong is logged, and done by the next that starts. */
async function once(name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log().error({ err: error, work: name }, "work at the start failed");
  }
}

/**
 * Runs `work` now and `pauseMs` after each end of it, for as long as the process lives. What goes wrong is logged
 * and tried again at the next turn. The timers keep no process alive.
 */
function every(pauseMs: number, name: string, work: () => Promise<unknown>): void {
  const turn = async () => {
    try {
      await work();
    } catch (error) {
      log().error({ err: error, work: name }, "background work failed");
    }
    setTimeout(turn, pauseMs).unref();
  };
  void turn();
}
