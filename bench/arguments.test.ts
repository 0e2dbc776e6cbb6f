import { expect, test } from "vitest";
import { parseBenchArguments } from "./arguments";

const known = ["search-page", "purchase"];

test("without arguments everything runs", () => {
  expect(parseBenchArguments([], known)).toEqual({ scenarios: [], seconds: { closed: 5, open: 3 } });
});

test("scenarios come one by one or with commas", () => {
  const { scenarios } = parseBenchArguments(
    ["--scenario", "purchase,search-page", "--scenario=purchase"],
    known,
  );
  expect(scenarios).toEqual(["purchase", "search-page", "purchase"]);
});

test("an unknown scenario is refused with the known ones", () => {
  expect(() => parseBenchArguments(["--scenario", "buy"], known)).toThrow(/search-page, purchase/);
});

test.each(["0", "-1", "soon", "3600"])("%s seconds are refused", (seconds) => {
  expect(() => parseBenchArguments([`--seconds=${seconds}`], known)).toThrow(/--seconds/);
});
