import { describe, expect, it } from "vitest";
import { fade, mix, tone } from "./colour-mix";

describe("mixing colours", () => {
  it("gives back both ends", () => {
    expect(mix("#cb6b48", "#2f6353", 0)).toBe("#cb6b48");
    expect(mix("#cb6b48", "#2f6353", 1)).toBe("#2f6353");
  });

  it("keeps grey grey", () => {
    expect(mix("#000000", "#ffffff", 0.5)).toMatch(/^#([0-9a-f]{2})\1\1$/);
  });

  it("leaves a colour alone at tone 0", () => {
    expect(tone("#35809a", 0)).toBe("#35809a");
  });

  it("writes an opacity as two digits", () => {
    expect([fade("#ffd98a", 1), fade("#ffd98a", 0.02), fade("#ffd98a", 0)]).toEqual([
      "#ffd98aff",
      "#ffd98a05",
      "#ffd98a00",
    ]);
  });
});
