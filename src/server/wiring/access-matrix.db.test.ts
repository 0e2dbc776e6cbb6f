import { beforeAll, describe, expect, test } from "vitest";
import { rateLimits } from "@/db/schema";
import { permissions } from "@/server/platform/permissions";
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
