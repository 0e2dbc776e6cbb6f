import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "@/shared/ids";
import { money } from "@/shared/money";
import { fulfilmentOf, isWhole, type LinePieces, returnable, takePieces, toShip, worthOfAll } from "./pieces";

const now = new Date("2026-11-22T12:00:00.000Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

function line(overrides: Partial<LinePieces> = {}): LinePieces {
  return {
    ...{ lineId: newId<"order_line">(), position: 0, variantId: newId<"variant">(), quantity: 3 },
    gross: money(1000, "EUR"),
    ...{ withdrawn: 0, shipped: 0, deliveries: [], returning: 0, returned: 0 },
    ...overrides,
  };
}

describe("what goes back for pieces of a line", () => {
  test("is exactly what was paid once all of them have gone back, in whatever portions", () => {
    const portions = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), portions, (paid, sizes) => {
        const quantity = sizes.reduce((sum, size) => sum + size, 0);
        let withdrawn = 0;
        let back = 0;
        for (const size of sizes) {
          const before = line({ quantity, gross: money(paid, "EUR"), withdrawn });
          back += worthOfAll([{ line: before, quantity: size }], "EUR").amountMinor;
          withdrawn += size;
        }
        expect(back).toBe(paid);
      }),
    );
  });

  test("differs by one unit at most between two pieces", () => {
    const worth = [0, 1, 2].map(
      (returned) => worthOfAll([{ line: line({ returned }), quantity: 1 }], "EUR").amountMinor,
    );
    expect(worth).toEqual([334, 333, 333]);
  });
});

describe("pieces may be sent back", () => {
  test("that arrived within the window, until its last moment", () => {
    const at = (days: number) => line({ shipped: 2, deliveries: [{ quantity: 2, at: daysAgo(days) }] });
    expect([29, 30, 31].map((days) => returnable(at(days), now, 30))).toEqual([2, 0, 0]);
  });

  test("that are neither back nor on their way", () => {
    const deliveries = [{ quantity: 3, at: daysAgo(1) }];
    expect(returnable(line({ shipped: 3, deliveries, returning: 1, returned: 1 }), now, 30)).toBe(1);
    expect(returnable(line({ shipped: 3, deliveries, returning: 1, returned: 2 }), now, 30)).toBe(0);
  });

  test("not before they have arrived", () => {
    expect(returnable(line({ shipped: 3 }), now, 30)).toBe(0);
  });
});

describe("the parcels of an order stand at", () => {
  const deliveries = [{ quantity: 3, at: now }];
  test.each<[string, Partial<LinePieces>]>([
    ["unfulfilled", {}],
    ["unfulfilled", { withdrawn: 1 }],
    ["partial", { shipped: 1 }],
    ["fulfilled", { shipped: 3 }],
    ["fulfilled", { shipped: 2, withdrawn: 1 }],
    ["fulfilled", { shipped: 3, deliveries: [{ quantity: 2, at: now }] }],
    ["delivered", { shipped: 3, deliveries }],
    ["delivered", { shipped: 3, deliveries, returning: 3 }],
    ["delivered", { shipped: 3, deliveries, returned: 2 }],
    ["returned", { shipped: 3, deliveries, returned: 3 }],
  ])("%s with %o of three", (status, counts) => {
    expect(fulfilmentOf([line(counts)])).toBe(status);
  });

  test("partial until the last line is sent", () => {
    expect(fulfilmentOf([line({ shipped: 3 }), line()])).toBe("partial");
  });
});

describe("taking pieces", () => {
  const [first, second] = [line(), line({ position: 1, shipped: 2 })];

  test("gives the lines in their order, each once", () => {
    const asked = [second, first, first].map(({ lineId }) => ({ lineId, quantity: 1 }));
    expect(takePieces([first, second], asked, toShip)).toEqual([
      { line: first, quantity: 2 },
      { line: second, quantity: 1 },
    ]);
  });

  test("gives nothing when one line is unknown or has fewer, also in two portions", () => {
    const one = { lineId: second.lineId, quantity: 1 };
    expect(takePieces([first, second], [{ lineId: newId(), quantity: 1 }], toShip)).toBeNull();
    expect(takePieces([first, second], [one, one], toShip)).toBeNull();
  });
});

test("all of an order is every piece of it, while nothing has been sent", () => {
  expect(isWhole([line(), line()], [{ quantity: 3 }, { quantity: 3 }])).toBe(true);
  expect(isWhole([line(), line()], [{ quantity: 3 }, { quantity: 2 }])).toBe(false);
  expect(isWhole([line(), line({ shipped: 3 })], [{ quantity: 3 }])).toBe(false);
});
