import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { outbox } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import { frozen } from "@/testing/frozen";
import { useShop } from "@/testing/shop";
import type { Context } from "./context";
import { dispatchOutbox, type OutboxEvent, recordEvents } from "./outbox";
import { outboxLag } from "./outbox-lag";

const shop = useShop();
let ctx: Context;
let later: (seconds: number) => Context;

beforeEach(() => {
  ({ ctx, later } = frozen(shop().context()));
});

const event = (subjectId: string, name = "test/happened"): OutboxEvent => ({
  name,
  subjectId,
  payload: { subjectId },
});
const record = (...events: OutboxEvent[]) => withTransaction(ctx.db, (tx) => recordEvents(tx, ctx, events));
const rows = () => shop().db.select().from(outbox).orderBy(outbox.id);

/** Subscribers that keep what they were told; the first `failures` deliveries fail. */
function listener(failures = 0) {
  const heard: string[] = [];
  let left = failures;
  const subscribers = {
    "test/happened": async (_: Context, { subjectId, payload }: OutboxEvent) => {
      expect(payload).toEqual({ subjectId });
      heard.push(subjectId);
      left -= 1;
      if (left >= 0) throw new Error("Not now");
    },
  };
  return { heard, subscribers };
}

describe("an event", () => {
  test("is recorded with the change that it tells of, or not at all", async () => {
    const failing = withTransaction(ctx.db, async (tx) => {
      await recordEvents(tx, ctx, [event("never")]);
      throw new Error("Rolled back");
    });
    await expect(failing).rejects.toThrow("Rolled back");
    expect(await rows()).toEqual([]);
  });

  test("is delivered once and marked", async () => {
    const { heard, subscribers } = listener();
    await record(event("a"), event("b"));
    expect([await dispatchOutbox(ctx, subscribers), await dispatchOutbox(ctx, subscribers)]).toEqual([2, 0]);
    expect(heard.toSorted()).toEqual(["a", "b"]);
    expect(await rows()).toMatchObject([
      { dueAt: null, deliveredAt: expect.any(Date) },
      { dueAt: null, deliveredAt: expect.any(Date) },
    ]);
  });

  test("that nobody waits for is done with", async () => {
    await record(event("a", "test/unheard"));
    await dispatchOutbox(ctx, {});
    expect(await rows()).toMatchObject([{ deliveredAt: expect.any(Date) }]);
  });
});

describe("durable functions", () => {
  test("hear of each event, under the id of its row", async () => {
    const heard: unknown[] = [];
    await record(event("a"));
    await dispatchOutbox(ctx, {}, async (events) => {
      heard.push(...events.map(({ id, name, payload }) => ({ id, name, payload })));
    });
    const [row] = await rows();
    expect(heard).toEqual([{ id: row?.id, name: "test/happened", payload: { subjectId: "a" } }]);
  });

  test("that didn't hear of it hear of it again", async () => {
    await record(event("a"));
    await dispatchOutbox(ctx, {}, () => Promise.reject(new Error("Inngest is away")));
    expect(await rows()).toMatchObject([
      { attempts: 1, lastError: "Error: Inngest is away", deliveredAt: null },
    ]);
  });
});

test("an event that can't be taken in keeps none beside it from being heard", async () => {
  const heard: string[] = [];
  await record(event("good"), event("bad"), event("fine"));
  await dispatchOutbox(ctx, {}, async (events) => {
    if (events.some(({ subjectId }) => subjectId === "bad")) throw new Error("Not this one");
    heard.push(...events.map(({ subjectId }) => subjectId));
  });
  expect(heard.toSorted()).toEqual(["fine", "good"]);
  const waiting = (await rows()).filter(({ deliveredAt }) => !deliveredAt);
  expect(waiting).toMatchObject([{ subjectId: "bad", attempts: 1, lastError: "Error: Not this one" }]);
});

test("a subscriber does its work also while durable functions can't be reached", async () => {
  const { heard, subscribers } = listener();
  await record(event("a"));
  await dispatchOutbox(ctx, subscribers, () => Promise.reject(new Error("Inngest is away")));
  expect(heard).toEqual(["a"]);
  expect(await rows()).toMatchObject([{ attempts: 1, deliveredAt: null }]);
});

describe("the lag", () => {
  test("is nothing while nothing waits", async () => {
    const { subscribers } = listener();
    await record(event("a"));
    await dispatchOutbox(ctx, subscribers);
    expect(await outboxLag(later(60))).toEqual({ waiting: 0, oldestSeconds: 0 });
  });

  test("is the age of the oldest that waits, also while it is tried again", async () => {
    await record(event("a"), event("b"));
    await dispatchOutbox(ctx, listener(2).subscribers);
    expect(await outboxLag(later(90))).toEqual({ waiting: 2, oldestSeconds: 90 });
  });
});

test("two dispatchers at once deliver each row once", async () => {
  const { heard, subscribers } = listener();
  await record(...Array.from({ length: 120 }, (_, index) => event(`${index}`)));
  const drain = async () => {
    while ((await dispatchOutbox(ctx, subscribers)) > 0);
  };
  await Promise.all([drain(), drain()]);
  expect(heard).toHaveLength(120);
  expect(new Set(heard).size).toBe(120);
});

describe("a delivery that failed", () => {
  test("is tried again later, a longer while each time, up to half a minute", async () => {
    const { heard, subscribers } = listener(7);
    await record(event("a"));
    let seconds = 0;
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      const now = later(seconds);
      await dispatchOutbox(now, subscribers);
      const [row] = await rows();
      expect(row).toMatchObject({ attempts: attempt, lastError: "Error: Not now", deliveredAt: null });
      const waitMs = (row?.dueAt?.getTime() ?? 0) - now.clock.now().getTime();
      waits.push(Math.round(waitMs / 1_000));
      seconds += waitMs / 1_000 + 1;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
    await dispatchOutbox(later(seconds), subscribers);
    expect(heard).toHaveLength(8);
    expect(await rows()).toMatchObject([{ deliveredAt: expect.any(Date) }]);
  });

  test("is not tried before its time", async () => {
    const { heard, subscribers } = listener(1);
    await record(event("a"));
    await dispatchOutbox(ctx, subscribers);
    expect(await dispatchOutbox(ctx, subscribers)).toBe(0);
    expect(heard).toEqual(["a"]);
  });

  test("keeps no other from being delivered", async () => {
    const subscribers = {
      "test/happened": async (_: Context, { subjectId }: OutboxEvent) => {
        if (subjectId === "bad") throw new Error("Never");
      },
    };
    await record(event("bad"), event("good"));
    await dispatchOutbox(ctx, subscribers);
    const [good] = await shop().db.select().from(outbox).where(eq(outbox.subjectId, "good"));
    expect(good?.deliveredAt).not.toBeNull();
  });
});

test("what a dispatcher that died had taken is delivered by another one a minute later", async () => {
  const { heard, subscribers } = listener();
  await record(event("a"));
  let die: () => void = () => {};
  const dead = dispatchOutbox(ctx, {
    "test/happened": () => new Promise<void>((resolve) => (die = resolve)),
  });
  await expect.poll(async () => (await rows())[0]?.leaseOwner).not.toBeNull();
  expect(await dispatchOutbox(later(59), subscribers)).toBe(0);
  expect(await dispatchOutbox(later(61), subscribers)).toBe(1);
  expect(heard).toEqual(["a"]);
  // It was only slow: what it says now doesn't count.
  const [before] = await rows();
  die();
  await dead;
  expect(await rows()).toEqual([before]);
});

test("more than a batch is delivered oldest first", async () => {
  const { heard, subscribers } = listener();
  const old = await Promise.all(Array.from({ length: 50 }, (_, index) => record(event(`old ${index}`))));
  expect(old).toHaveLength(50);
  await shop()
    .db.update(outbox)
    .set({ dueAt: new Date(Date.now() - 60_000) });
  await record(event("new"));
  await dispatchOutbox(ctx, subscribers);
  expect(heard).toHaveLength(50);
  expect(heard).not.toContain("new");
});
