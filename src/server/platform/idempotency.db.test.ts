import { beforeEach, describe, expect, test } from "vitest";
import { idempotencyKeys } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import { frozen } from "@/testing/frozen";
import { outcomeOf, tally } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import type { Context } from "./context";
import { type IdempotentRequest, withIdempotency } from "./idempotency";

const shop = useShop();
let ctx: Context;
let later: (seconds: number) => Context;
let runs = 0;

beforeEach(() => {
  ({ ctx, later } = frozen(shop().context()));
  runs = 0;
});

const request: IdempotentRequest = { scope: "test:1", key: "a-key", body: { amount: 1, of: ["this"] } };

/** Work whose answer is the number of its run. */
const work = (asked = request, at = ctx, meanwhile = async () => {}) =>
  withIdempotency<{ run: number }>(at, asked, (remember) =>
    withTransaction(at.db, async (tx) => {
      runs += 1;
      const answer = { run: runs };
      await meanwhile();
      await remember(tx, answer);
      return answer;
    }),
  );

describe("one key", () => {
  test("with the same body gets the first answer again, and the work is done once", async () => {
    expect([await work(), await work(), await work()]).toEqual([{ run: 1 }, { run: 1 }, { run: 1 }]);
    expect(runs).toBe(1);
  });

  test("with another body is refused", async () => {
    await work();
    expect(await outcomeOf(work({ ...request, body: { amount: 2 } }))).toBe("IDEMPOTENCY_KEY_REUSED");
  });

  test("fifty times at once does the work once; who comes meanwhile is told that it runs", async () => {
    const { done = 0, IDEMPOTENCY_KEY_IN_USE = 0 } = await tally(Array.from({ length: 50 }, () => work()));
    expect(done + IDEMPOTENCY_KEY_IN_USE).toBe(50);
    expect({ runs, isDone: done >= 1 }).toEqual({ runs: 1, isDone: true });
  });

  test("with another body while the first runs is refused", async () => {
    const inner: string[] = [];
    await work(request, ctx, async () => {
      inner.push(await outcomeOf(work()), await outcomeOf(work({ ...request, body: null })));
    });
    expect(inner).toEqual(["IDEMPOTENCY_KEY_IN_USE", "IDEMPOTENCY_KEY_REUSED"]);
  });

  test("in two scopes is two keys", async () => {
    expect([await work(), await work({ ...request, scope: "test:2" })]).toEqual([{ run: 1 }, { run: 2 }]);
  });
});

describe("work that fails", () => {
  test("frees its key", async () => {
    await expect(work(request, ctx, () => Promise.reject(new Error("No")))).rejects.toThrow("No");
    expect(await shop().db.select().from(idempotencyKeys)).toEqual([]);
    expect(await work()).toEqual({ run: 2 });
  });

  test("doesn't free the key of the answer that came before", async () => {
    await work();
    await expect(work({ ...request, body: {} })).rejects.toThrow();
    expect(await work()).toEqual({ run: 1 });
  });
});

describe("a process that died", () => {
  const dead = {
    ...{ scope: request.scope, key: request.key, status: "running" as const, lockToken: "of-the-dead" },
    ...{ response: null, createdAt: new Date() },
  };

  test("keeps its key for half a minute; then the next one takes it over", async () => {
    await work();
    const [{ requestHash } = { requestHash: "" }] = await shop().db.select().from(idempotencyKeys);
    await shop().db.delete(idempotencyKeys);
    const lockedUntil = later(30).clock.now();
    await shop()
      .db.insert(idempotencyKeys)
      .values({ ...dead, requestHash, lockedUntil });
    expect(await outcomeOf(work(request, later(29)))).toBe("IDEMPOTENCY_KEY_IN_USE");
    expect(await outcomeOf(work(request, later(31)))).toBe("done");
  });

  test("and was only slow can't answer any more: its work is rolled back", async () => {
    const slow = work(request, ctx, async () => {
      await work(request, later(31));
    });
    expect(await outcomeOf(slow)).toBe("IDEMPOTENCY_KEY_IN_USE");
    expect(await work()).toEqual({ run: 2 });
  });
});
