import { describe, expect, test } from "vitest";
import { countryOptions, guessCountry } from "./country-options";

describe("countryOptions", () => {
  test("Japan's prefectures stand in the order of their numbers, which the keys of an object don't keep", () => {
    const regions = countryOptions("en").find(({ value }) => value === "JP")?.regions ?? [];
    expect(regions.map(({ value }) => value).slice(0, 2)).toEqual(["01", "02"]);
    expect(regions.map(({ value }) => value).slice(9, 11)).toEqual(["10", "11"]);
  });

  test("readers of English find a region by its Latin name, readers of Chinese by its own", () => {
    const label = (locale: "en" | "zh") =>
      countryOptions(locale)
        .find(({ value }) => value === "CN")
        ?.regions?.find(({ value }) => value === "SH")?.label;
    expect(label("en")).toBe("Shanghai (上海市)");
    expect(label("zh")).toBe("上海市");
  });

  test("every region of every country has a Latin name in English", () => {
    const labels = countryOptions("en").flatMap(({ regions }) => regions ?? []);
    for (const { label } of labels) expect(label).toMatch(/^[A-Z]/);
  });
});

describe("guessCountry", () => {
  test.each([
    ["en-US,en;q=0.9", "US"],
    ["en-GB", "GB"],
    ["zh-Hans-CN,zh;q=0.9", "CN"],
    ["zh", "CN"],
    ["de,en;q=0.5", "DE"],
    ["ja;q=0.8", "JP"],
    ["fr-FR,de-DE;q=0.5", "DE"],
  ])("%s points to %s", (header, country) => {
    expect(guessCountry(header)).toBe(country);
  });

  test.each([null, "", "en", "fr-FR", "zh-TW", "*", ";;,,-"])("%s points nowhere", (header) => {
    expect(guessCountry(header)).toBe("");
  });
});
