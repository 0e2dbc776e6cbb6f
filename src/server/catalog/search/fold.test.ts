import { describe, expect, test } from "vitest";
import { fold, stem } from "./fold";

describe("fold", () => {
  test.each([
    ["CAFÉ crème", "cafe creme"],
    ["Straße", "strasse"],
    ["Smørrebrød", "smorrebrod"],
    ["Łódź", "lodz"],
    ["ＮＬ－１２", "nl-12"],
    ["e\u0301", "e"],
    ["卫衣", "卫衣"],
    ["ガラス", "ガラス"],
    ["", ""],
  ])("makes %s comparable as %s", (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test("takes a lone half of a surrogate pair, and nothing but signs", () => {
    expect(fold("\ud800")).toHaveLength(1);
    expect(fold("\u0301")).toBe("");
  });
});

describe("stem", () => {
  test.each([
    ["hoodies", "hoodie"],
    ["berries", "berry"],
    ["boxes", "box"],
    ["dresses", "dress"],
    ["watches", "watch"],
    ["shoes", "shoe"],
    ["sizes", "size"],
    ["knives", "knife"],
    ["gloves", "glove"],
    ["women", "woman"],
    ["ties", "tie"],
    ["toys", "toy"],
    ["socks", "sock"],
    ["gray", "grey"],
  ])("has one form for %s and %s", (plural, singular) => {
    expect(stem(plural)).toBe(stem(singular));
  });

  test.each(["glass", "bus", "this", "tea", "gas", "canvas", "series"])(
    "has one form for %s, always",
    (word) => {
      expect(stem(word)).toBe(stem(word));
      expect(stem(word)).not.toBe("");
    },
  );
});
