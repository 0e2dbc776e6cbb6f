import { describe, expect, test } from "vitest";
import { evaluate, holds, parseCondition, parsePath } from "./expression";

const event = { name: "a", data: { id: "x", n: 7, is: true, of: { deep: [1] } } };

describe("a condition", () => {
  test.each([
    ["event.data.id == 'x'", true],
    ['event.data.id == "x"', true],
    ["event.data.id == 'y'", false],
    ["event.data.n == 7 && event.data.is == true", true],
    ["event.data.n == 7 && event.data.is == false", false],
    ["event.data.n == '7'", false],
    ["event.data.id == async.data.id", true],
    ["event.data.of == async.data.of", true],
    ["event.data.nothing == async.data.nothing", false],
    ["event.data.constructor == async.data.constructor", false],
  ])("%s: %s", (text, expected) => {
    expect(holds(parseCondition(text), { event, async: structuredClone(event) })).toBe(expected);
  });

  test.each([
    "event.data.id",
    "event.data.n > 3",
    "a == b",
    "event.data.id == 'x' || true == true",
    "size(event.data.id) == 1",
    "",
  ])("of another kind is refused: %s", (text) => {
    expect(() => parseCondition(text)).toThrow("doesn't know the expression");
  });
});

test("a path leads to the value, or to none", () => {
  expect(evaluate(parsePath("event.data.of.deep"), { event })).toEqual([1]);
  expect(evaluate(parsePath("event.data.of.deep.x.y"), { event })).toBeUndefined();
  expect(() => parsePath("'x'")).toThrow("doesn't know the expression");
});
