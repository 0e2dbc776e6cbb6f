import { describe, expect, test } from "vitest";
import { runsOf, skuTerm, spellOut, termsOf } from "./tokenize";

const name = (text: string) => termsOf(runsOf(text), true);
const long = (text: string) => termsOf(runsOf(text), false);
const spelt = (...terms: string[]) => terms.map(spellOut);

describe("termsOf", () => {
  test("takes a text apart into stems, each once", () => {
    expect(name("Hoodies, hoodies – and MUGS!")).toEqual(["hoodi", "and", "mug"]);
  });

  test("leaves out of a long text what stands in every text", () => {
    expect(long("The mug for the tea")).toEqual(["mug", "tea"]);
  });

  test("finds a compound by its parts and as one word", () => {
    expect(name("T-shirt")).toEqual(["t", "shirt", "tshirt"]);
  });

  test("finds a size by its number, its unit and both", () => {
    expect(name("500ml")).toEqual(["500ml", "500", "ml"]);
  });

  test("has each pair of Chinese characters, and the last one", () => {
    expect(new Set(long("连帽卫衣"))).toEqual(new Set(spelt("连帽", "帽卫", "卫衣", "衣")));
  });

  test("has the longer Chinese words of a name as well", () => {
    expect(name("不锈钢杯")).toEqual(expect.arrayContaining(spelt("不锈钢")));
    expect(long("不锈钢杯")).not.toEqual(expect.arrayContaining(spelt("不锈钢")));
  });

  test.each(["T恤", "T 恤", "ｔ恤"])("takes %s for one word", (text) => {
    expect(name(text)).toEqual(expect.arrayContaining(spelt("t恤")));
  });

  test("forms no word over the end of a line", () => {
    expect(name("size t\n恤")).not.toEqual(expect.arrayContaining(spelt("t恤")));
  });

  test.each(["", "   ", "!?…", "\u0000"])("has no terms for %j", (text) => {
    expect(name(text)).toEqual([]);
  });
});

test("a spelt-out term begins as the term does, beyond the basic plane too", () => {
  expect(spellOut("卫衣").startsWith(spellOut("卫"))).toBe(true);
  expect(spellOut("𠮷野").startsWith(spellOut("𠮷"))).toBe(true);
  expect(spellOut("hoodie")).toBe("hoodie");
});

test.each(["NL-HOOD-FOG", "nl hood fog", "ＮＬ＿hood.fog"])(
  "the item number %s is compared by letters and digits",
  (sku) => {
    expect(skuTerm(sku)).toBe("nlhoodfog");
  },
);
