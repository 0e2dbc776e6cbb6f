import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Queryable } from "@/db/client";
import { openDoor } from "@/testing/http";
import { useShop } from "@/testing/shop";
import { type DatabaseClock, databaseClock } from "./clock";
import { createContext } from "./context";

const shop = useShop();
const clocks = globalThis as unknown as Record<symbol, DatabaseClock | undefined>;
const key = Symbol.for("gomall.clock");
let shared: DatabaseClock | undefined;

/** A clock as a process has it that has just started. */
beforeEach(() => {
  shared = clocks[key];
  delete clocks[key];
});
afterEach(() => {
  vi.useRealTimers();
  clocks[key] = shared;
});

async function databaseTime(): Promise<number> {
  const [rows] = await shop().db.execute(sql`SELECT CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED) AS now_ms`);
  return Number((rows as unknown as { now_ms: number }[])[0]?.now_ms);
}

test("a process whose own clock is wrong tells the database's time", async () => {
  vi.useFakeTimers({ now: Date.now() - 3_600_000, toFake: ["Date"], shouldAdvanceTime: true });
  const clock = databaseClock();
  expect(() => clock.now()).toThrow("no time");
  await clock.synchronise(shop().db);
  expect(Math.abs(clock.now().getTime() - (await databaseTime()))).toBeLessThan(10_000);
});

test("a question that was held up on its way counts for less than one that wasn't", async () => {
  vi.useFakeTimers({ now: 0, toFake: ["Date"] });
  const delaysMs = [60, 1, 20, 3];
  // Eight hours ahead; the way there takes its time, and the way back none.
  const database = {
    async execute() {
      vi.setSystemTime(Date.now() + (delaysMs.shift() ?? 0));
      return [[{ now_ms: Date.now() + 28_800_000 }]];
    },
  } as unknown as Queryable;
  const clock = databaseClock();
  await clock.synchronise(database);
  expect(clock.now().getTime() - Date.now()).toBe(28_800_000);
  expect(delaysMs).toEqual([]);
});

test("a process whose own clock is wrong makes ids by the database's time", async () => {
  openDoor(shop());
  vi.useFakeTimers({ now: Date.now() - 3_600_000, toFake: ["Date"], shouldAdvanceTime: true });
  await databaseClock().synchronise(shop().db);
  const id = createContext({ kind: "guest" }).newId<"order">();
  const madeAt = Number.parseInt(id.replace("-", "").slice(0, 12), 16);
  expect(Math.abs(madeAt - (await databaseTime()))).toBeLessThan(10_000);
});

test("everything in a process asks the same clock", () => {
  expect(databaseClock()).toBe(databaseClock());
});
