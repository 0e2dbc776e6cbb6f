import { beforeEach, expect, test } from "vitest";
import { reconciliation } from "@/db/schema";
import type { LedgerPeriod } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import { frozen } from "@/testing/frozen";
import { useShop } from "@/testing/shop";
import { walkLedger } from "./walk-ledger";

const shop = useShop();
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
let ctx: Context;
let later: (seconds: number) => Context;
let periods: LedgerPeriod[];

beforeEach(() => {
  ({ ctx, later } = frozen(shop().context()));
  periods = [];
});

const walk = (at: Context, work = async () => {}, stepMs = dayMs, restMs = 0) =>
  walkLedger(at, { name: "captures", restMs, overlapMs: hourMs, stepMs }, async (period) => {
    periods.push(period);
    await work();
  });
const now = () => ctx.clock.now().getTime();
const watermark = async () => (await shop().db.select().from(reconciliation))[0]?.reconciledUntil.getTime();
/** Each period as hours from now. */
const hours = () =>
  periods.map(({ from, until }) => [from, until].map((at) => (at.getTime() - now()) / hourMs));

test("the first walk goes through the last three days, without a gap", async () => {
  await walk(ctx);
  expect(hours()).toEqual([
    [-72, -48],
    [-48, -24],
    [-24, 0],
  ]);
  expect(await watermark()).toBe(now());
});

test("the next one begins a little before where the last one ended", async () => {
  await walk(ctx);
  periods = [];
  await walk(later(300));
  expect(hours()).toEqual([[-1, 1 / 12]]);
  expect(await watermark()).toBe(now() + 300_000);
});

test("what has just happened is left for the next walk", async () => {
  await walk(ctx, undefined, dayMs, hourMs);
  expect(hours().at(-1)).toEqual([-25, -1]);
  expect(await watermark()).toBe(now() - hourMs);
});

test("a step that fails leaves the watermark at the one before it, and is done again", async () => {
  const failing = async () => {
    if (periods.length === 2) throw new Error("no answer");
  };
  await expect(walk(ctx, failing)).rejects.toThrow("no answer");
  expect(await watermark()).toBe(now() - 48 * hourMs);
  periods = [];
  await walk(ctx);
  expect(hours()).toEqual([
    [-49, -25],
    [-25, -1],
    [-1, 0],
  ]);
});

test("the watermark never moves back, though a slower walk ends after a faster one", async () => {
  const slow = walk(ctx, () =>
    walkLedger(later(60), { name: "captures", restMs: 0, overlapMs: 0, stepMs: dayMs }, async () => {}),
  );
  await slow;
  expect(await watermark()).toBe(now() + 60_000);
});

test("a walk that has too far to go ends, and the next goes on", async () => {
  await walk(ctx, undefined, hourMs * 2);
  expect(periods).toHaveLength(20);
  expect(await watermark()).toBe(now() - 32 * hourMs);
  periods = [];
  await walk(ctx, undefined, hourMs * 2);
  expect(hours()[0]).toEqual([-33, -31]);
  expect(await watermark()).toBe(now());
});
