import superjson from "superjson";
import { expect, test } from "vitest";
import { isPlainJson, wireFormat } from "./wire-format";

const plain = [
  null,
  "卫衣",
  0,
  -1.5,
  true,
  [],
  { id: "a", list: [1, null, { deep: [false] }], price: { amountMinor: 2400, currency: "EUR" } },
];

test.each(plain)("%j is written as superjson writes it", (value) => {
  expect(isPlainJson(value)).toBe(true);
  expect(JSON.stringify(wireFormat.serialize(value))).toBe(JSON.stringify(superjson.serialize(value)));
});

const rich = [
  undefined,
  { at: new Date(0) },
  [undefined],
  { missing: undefined },
  new Map([["a", 1]]),
  new Set([1]),
  [Number.NaN, Number.POSITIVE_INFINITY],
  -0,
  10n,
];

test.each(rich)("%o comes out as it went in", (value) => {
  expect(isPlainJson(value)).toBe(false);
  const sent: ReturnType<typeof superjson.serialize> = JSON.parse(
    JSON.stringify(wireFormat.serialize(value)),
  );
  expect(superjson.deserialize(sent)).toEqual(value);
});
