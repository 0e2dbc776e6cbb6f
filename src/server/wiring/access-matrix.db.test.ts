import { beforeAll, describe, expect, test } from "vitest";
import { rateLimits } from "@/db/schema";
import { permissions } from "@/server/platform/permissions";
import { askedTargets, keysOf } from "@/testing/access/asked-targets";
import { cellsOf } from "@/testing/access/cells";
import { accessMatrix } from "@/testing/access/matrix";
import { callerNames } from "@/testing/access/row";
import { makeWorld, type World } from "@/testing/access/world";
import { sell } from "@/testing/after-sales";
import { makeShipping, makeTaxRate } from "@/testing/factories";
import { outcomeOf } from "@/testing/refusals";
import { noLimits, type Premises, useShop } from "@/testing/shop";
import { appRouter } from "./root-router";

const shop = useShop({ emptied: "before all" });
let world: World;

beforeAll(async () => {
  await makeShipping(shop().context());
  await makeTaxRate(shop().context());
  // All callers come from one address, and none of them pays for all that they order.
  const guest: Premises["guest"] = (settings, browser) => shop().guest({ ...noLimits, ...settings }, browser);
  world = await makeWorld({ ...shop(), guest }, (variantId, options) =>
    sell(shop(), variantId, { ...options, settings: noLimits }),
  );
});

const procedures = Object.keys(appRouter._def.procedures).sort();

test("every procedure has its row, and every row its procedure", () => {
  expect(Object.keys(accessMatrix).sort()).toEqual(procedures);
});

/** Every procedure with each target that its input asks for. */
const asked = Object.entries(accessMatrix).flatMap(([path, { who, attempts, reasons }]) =>
  askedTargets(path, who).map((target) => ({ what: `${path}, ${target}`, target, attempts, reasons })),
);

test("whatever an input can name is tried with somebody else's, or it is said why not", () => {
  expect(keysOf("orders.ship")).toEqual(expect.arrayContaining(["orderId", "lineId"]));
  expect(keysOf("cart.acceptChanges")).toEqual([]);
  const missing = asked.filter(({ target, attempts, reasons }) => !(attempts[target] || reasons[target]));
  expect(missing.map(({ what }) => what)).toEqual([]);
});

test("no reason is given for what nobody asks", () => {
  const whys = Object.entries(accessMatrix).flatMap(([path, { reasons }]) =>
    Object.keys(reasons).map((target) => `${path}, ${target}`),
  );
  expect(whys.filter((why) => !asked.some(({ what }) => what === why))).toEqual([]);
});

test("every permission guards something", () => {
  const guards = new Set(Object.values(accessMatrix).map(({ who }) => who));
  expect(permissions.filter((permission) => !guards.has(permission))).toEqual([]);
});

describe.each(callerNames)("called by %s", (caller) => {
  // All callers' calls from one address would be held up.
  beforeAll(async () => {
    await shop().db.delete(rateLimits);
  });

  test.each(cellsOf(caller))("$path, $target", async ({ call, ends }) => {
    expect(await outcomeOf(call(world))).toBe(ends);
  });
});
