import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { invariantResults, orders } from "@/db/schema";
import { orderAtGateway } from "@/testing/buying";
import { makeProduct, makeShipping } from "@/testing/factories";
import { frozen } from "@/testing/frozen";
import { useShop } from "@/testing/shop";
import { invariants } from "./invariants";
import { runInvariants } from "./run-invariants";
import { watchInvariants } from "./watch-invariants";

const shop = useShop();

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  await orderAtGateway(shop(), (await makeProduct(ctx)).variantId);
});

const kept = (id: string) =>
  shop()
    .db.select()
    .from(invariantResults)
    .where(eq(invariantResults.id, id))
    .then(([row]) => row);
const breakTotal = (by: number) =>
  shop()
    .db.update(orders)
    .set({ totalMinor: sql`total_minor + ${by}` });
/** Rules that the break above breaks. */
const broken = ["M1-totals", "M6-attempts"];

test("every rule is asked and its result kept", async () => {
  const results = await runInvariants(shop().context());
  expect(results.map(({ id }) => id)).toEqual(invariants.map(({ id }) => id));
  expect(results.filter(({ isHeld, hasChanged }) => !isHeld || hasChanged)).toEqual([]);
  const rows = await shop().db.select().from(invariantResults);
  expect(rows).toHaveLength(invariants.length);
  expect(rows.every(({ isHeld }) => isHeld)).toBe(true);
});

test("a broken one is named with its rows, has changed once, and is held again when it is mended", async () => {
  const { ctx, later } = frozen(shop().context());
  const [order] = await shop().db.select().from(orders);
  const changedIn = async (seconds: number) =>
    (await runInvariants(later(seconds))).filter(({ hasChanged }) => hasChanged).map(({ id }) => id);
  await runInvariants(ctx);
  await breakTotal(1);
  expect(await changedIn(1)).toEqual(broken);
  expect(await changedIn(2)).toEqual([]);
  expect(await kept("M1-totals")).toMatchObject({
    ...{ isHeld: false, brokenRows: [{ id: order?.id }] },
    ...{ changedAt: later(1).clock.now(), checkedAt: later(2).clock.now() },
  });
  expect(await kept("M1-lines")).toMatchObject({ isHeld: true, changedAt: ctx.clock.now() });
  await breakTotal(-1);
  expect(await changedIn(3)).toEqual(broken);
  expect(await kept("M1-totals")).toMatchObject({ isHeld: true, brokenRows: [] });
});

test("what is broken when it is first asked has changed", async () => {
  await breakTotal(1);
  const changed = (await runInvariants(shop().context())).filter(({ hasChanged }) => hasChanged);
  expect(changed.map(({ id }) => id)).toEqual(broken);
});

test("a broken one is logged once, and once more when it is held again", async () => {
  const lines: unknown[] = [];
  const ctx = shop().context();
  const note = (level: string) => (fields: object) => void lines.push([level, { ...fields }]);
  const log = Object.assign(Object.create(ctx.log), { info: note("info"), error: note("error") });
  const watch = () => watchInvariants({ ...ctx, log });
  await watch();
  await breakTotal(1);
  await watch();
  await watch();
  const [order] = await shop().db.select().from(orders);
  const named = (id: string) => expect.objectContaining({ invariant: id });
  expect(lines).toEqual([
    ["error", expect.objectContaining({ invariant: broken[0], brokenRows: [{ id: order?.id }] })],
    ["error", named(broken[1] ?? "")],
  ]);
  await breakTotal(-1);
  await watch();
  expect(lines.slice(2)).toEqual(broken.map((id) => ["info", named(id)]));
});

test("what is no rule any more is forgotten", async () => {
  await runInvariants(shop().context());
  await shop().db.update(invariantResults).set({ id: "X1-gone" }).where(eq(invariantResults.id, "S1-bounds"));
  await runInvariants(shop().context());
  expect(await kept("X1-gone")).toBeUndefined();
  expect(await kept("S1-bounds")).toMatchObject({ isHeld: true });
});

describe("the command", () => {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  /** `npm run invariants` on the test's own database. */
  const run = () =>
    new Promise<{ exitCode: unknown; output: string }>((resolve) => {
      const env = { ...process.env, DATABASE_URL: shop().env.DATABASE_URL };
      const tsx = `${root}node_modules/.bin/tsx`;
      execFile(tsx, ["scripts/invariants.ts"], { cwd: root, env }, (error, output) =>
        resolve({ exitCode: error?.code ?? 0, output }),
      );
    });

  test("says that all rules are held, and succeeds", async () => {
    const { exitCode, output } = await run();
    expect(output).toContain(`${invariants.length} of ${invariants.length} rules are held`);
    expect(exitCode).toBe(0);
  });

  test("names each broken rule and its rows, and fails", async () => {
    const [order] = await shop().db.select().from(orders);
    await breakTotal(1);
    const { exitCode, output } = await run();
    expect(exitCode).toBe(1);
    expect(output).toMatch(/BROKEN {2}M1-totals .* An order's total, tax/);
    expect(output).toContain(`\nM1-totals\n  {"id":"${order?.id}"}\n`);
  });
});
