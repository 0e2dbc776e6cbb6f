import { beforeAll, describe, expect, test } from "vitest";
import { rateLimits } from "@/db/schema";
import { permissions } from "@/server/platform/permissions";
import { accessMatrix, refusedAtTheDoor } from "@/testing/access/matrix";
import { callerNames, type Target } from "@/testing/access/row";
import { makeWorld, type World, withoutOrders } from "@/testing/access/world";
import { outcomeOf } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { appRouter } from "./root-router";

const shop = useShop({ emptied: "before all" });
let world: World;

beforeAll(async () => {
  world = await makeWorld(shop());
});

const procedures = Object.keys(appRouter._def.procedures).sort();

test("every procedure has its row, and every row its procedure", () => {
  expect(Object.keys(accessMatrix).sort()).toEqual(procedures);
});

test("every permission guards something", () => {
  const guards = new Set(Object.values(accessMatrix).map(({ who }) => who));
  expect(permissions.filter((permission) => !guards.has(permission))).toEqual([]);
});

const cells = Object.entries(accessMatrix).flatMap(([path, row]) =>
  Object.entries(row.attempts).map(([target, attempt]) => ({
    ...{ path, target: target as Target, who: row.who, attempt },
  })),
);

describe.each(callerNames)("called by %s", (caller) => {
  // All callers' calls from one address would be held up.
  beforeAll(async () => {
    await shop().db.delete(rateLimits);
  });

  test.each(cells)("$path, $target", async ({ who, attempt: { call, ends } }) => {
    const refused = refusedAtTheDoor(who, caller);
    const named = refused ? withoutOrders(world) : world;
    const expected = refused ?? (typeof ends === "function" ? ends(caller) : ends);
    expect(await outcomeOf(call(world.browsers[caller], named))).toBe(expected);
  });
});
