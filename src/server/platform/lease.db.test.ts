import { afterEach, beforeEach, expect, test } from "vitest";
import { leases } from "@/db/schema";
import { newId } from "@/shared/ids";
import { frozen } from "@/testing/frozen";
import { useShop } from "@/testing/shop";
import type { Context } from "./context";
import { withLease } from "./lease";

const shop = useShop();
const processIdKey = Symbol.for("gomall.process-id");
const processes = globalThis as unknown as Record<symbol, string | undefined>;
let ctx: Context;
let later: (seconds: number) => Context;

beforeEach(() => {
  ({ ctx, later } = frozen(shop().context()));
});
afterEach(() => {
  delete processes[processIdKey];
});

/** Runs as another process would: a lease belongs to the process that took it. */
function inProcess<T>(id: string, call: () => T): T {
  processes[processIdKey] = id;
  return call();
}

const [here, there] = [newId<"process">(), newId<"process">()];
const take = (id: string, work = async () => {}, at = ctx) =>
  inProcess(id, () => withLease(at, "sweep", 30_000, work));

/** Work that lasts until it is told to end. */
function work() {
  let end: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { run: () => ended, end };
}

const isHeld = async () => {
  const [row] = await shop().db.select().from(leases);
  return row !== undefined && row.expiresAt > new Date();
};

test("while one process works, another doesn't", async () => {
  const { run, end } = work();
  const first = take(here, run);
  await expect.poll(isHeld).toBe(true);
  expect(await take(there)).toBe(false);
  processes[processIdKey] = here;
  end();
  expect(await first).toBe(true);
});

test("when one is done, the next may begin at once", async () => {
  expect([await take(here), await take(there), await take(here)]).toEqual([true, true, true]);
});

test("work that fails gives the lease up, too", async () => {
  await expect(take(here, () => Promise.reject(new Error("No")))).rejects.toThrow("No");
  expect(await take(there)).toBe(true);
});

test("a process that died holds the lease until it runs out", async () => {
  await shop()
    .db.insert(leases)
    .values({ name: "sweep", owner: here, expiresAt: later(30).clock.now() });
  expect(await take(there, undefined, later(29))).toBe(false);
  expect(await take(there, undefined, later(31))).toBe(true);
});

test("of twenty processes at once exactly one works", async () => {
  const { run, end } = work();
  let refused = 0;
  const calls = Array.from({ length: 20 }, async () => {
    const hasRun = await take(newId(), run);
    if (!hasRun) refused += 1;
    return hasRun;
  });
  await expect.poll(() => refused).toBe(19);
  end();
  expect((await Promise.all(calls)).filter(Boolean)).toHaveLength(1);
});

test("two kinds of work don't wait for each other", async () => {
  const { run, end } = work();
  const first = take(here, run);
  await expect.poll(isHeld).toBe(true);
  expect(await inProcess(there, () => withLease(ctx, "another", 30_000, async () => {}))).toBe(true);
  processes[processIdKey] = here;
  end();
  await first;
});
