import { describe, expect, test } from "vitest";
import { fulfilmentStatuses, orderStatuses, paymentStatuses } from "./schemas";
import { fulfilmentTransitions, isAllowed, orderTransitions, paymentTransitions } from "./transitions";

type Table = Readonly<Record<string, readonly string[]>>;

const machines: [name: string, table: Table, states: readonly string[], first: string, final: string[]][] = [
  ["order", orderTransitions, orderStatuses, "awaiting_payment", ["completed", "cancelled"]],
  ["payment", paymentTransitions, paymentStatuses, "unpaid", []],
  ["fulfilment", fulfilmentTransitions, fulfilmentStatuses, "unfulfilled", ["returned"]],
];

function reachable(table: Table, from: string, seen = new Set([from])): Set<string> {
  for (const to of table[from] ?? []) if (!seen.has(to)) reachable(table, to, seen.add(to));
  return seen;
}

describe.each(machines)("the %s machine", (_, table, states, first, final) => {
  test("can reach every state from the first", () => {
    expect([...reachable(table, first)].toSorted()).toEqual([...states].toSorted());
  });

  test("can leave every state but the final ones", () => {
    expect(states.filter((state) => table[state]?.length === 0)).toEqual(final);
  });

  test("lists no step twice, none in place and none to a state that isn't one", () => {
    for (const [from, following] of Object.entries(table)) {
      expect(new Set(following).size).toBe(following.length);
      expect(following).not.toContain(from);
      expect(states).toEqual(expect.arrayContaining([...following]));
    }
  });

  test("allows what is listed and nothing else", () => {
    for (const from of states) {
      for (const to of states) expect(isAllowed(table, from, to)).toBe(table[from]?.includes(to));
    }
  });
});

test("an unpaid order can be placed, expire or be cancelled; a paid one never expires", () => {
  expect(orderTransitions.awaiting_payment).toEqual(["placed", "expired", "cancelled"]);
  expect(isAllowed(orderTransitions, "placed", "expired")).toBe(false);
});

test("of the ended orders only an expired one comes back, and only as placed", () => {
  expect(orderTransitions.expired).toEqual(["placed"]);
  expect(orderTransitions.cancelled).toEqual([]);
});
