import { describe, expect, test } from "vitest";
import { catalogue } from "@/db/seed/catalogue/catalogue";
import { evaluateSearch, isBelowFloor } from "./evaluate";
import { ndcg, recall } from "./measures";

describe("nDCG", () => {
  test.each([
    [["a", "b", "c"], 1],
    [["b", "a"], 0.79],
    [["x", "a", "b", "c"], 0.68],
    [["a"], 0.75],
    [["x"], 0],
    [[], 0],
  ])("of %j", (found, expected) => {
    expect(ndcg(found, { a: 3, b: 2, c: 1 })).toBeCloseTo(expected, 2);
  });
});

describe("recall", () => {
  test.each([
    [["c", "b", "a"], 1],
    [["a", "x"], 0.5],
    [[], 0],
  ])("of %j counts what serves, in any order", (found, expected) => {
    expect(recall(found, { a: 3, b: 2, c: 1 })).toBe(expected);
  });
});

describe("the judged queries", () => {
  const evaluation = evaluateSearch();

  test("are eighty at least, in both languages, each once, and judge products that exist", () => {
    const { queries } = evaluation;
    const keys = new Set(catalogue.products.map(({ key }) => key));
    expect(queries.length).toBeGreaterThanOrEqual(80);
    expect(new Set(queries.map(({ locale }) => locale)).size).toBe(2);
    expect(new Set(queries.map(({ query, locale }) => `${locale} ${query}`)).size).toBe(queries.length);
    expect(queries.flatMap(({ relevant }) => Object.keys(relevant)).filter((key) => !keys.has(key))).toEqual(
      [],
    );
  });

  test("find at least as well as the floor beside them", () => {
    expect(isBelowFloor(evaluation), JSON.stringify(evaluation.total)).toBe(false);
  });
});
