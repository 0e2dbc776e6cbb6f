import { beforeAll, describe, expect, test } from "vitest";
import { type CatalogueIndex, makeCatalogueIndex } from "./catalogue-index";
import type { CategoryDocument, ListQuery, ProductDocument } from "./protocol";

const tree: CategoryDocument[] = [
  { id: "clothing", parentId: null, titles: { en: "Clothing", zh: "服饰" } },
  { id: "kitchen", parentId: null, titles: { en: "Kitchen", zh: "厨房" } },
];

interface Short {
  readonly id: string;
  readonly en: string;
  readonly zh?: string;
  readonly text?: string;
  readonly brand?: string;
  readonly sku?: string;
  readonly category?: string;
  readonly colour?: readonly [code: string, en: string, zh: string];
  readonly isInStock?: boolean;
}

let position = 0;

function product({
  id,
  en,
  zh,
  text = "",
  brand,
  sku = `SKU-${id}`,
  category,
  colour,
  isInStock = true,
}: Short): ProductDocument {
  position += 1;
  return {
    ...{ id, position, createdAt: position, brand: brand ?? null },
    titles: { en, ...(zh !== undefined && { zh }) },
    summaries: {},
    descriptions: { en: text },
    categories: category ? [{ id: category, position }] : [],
    options: colour
      ? [
          {
            ...{ code: "colour", titles: { en: "Colour", zh: "颜色" } },
            values: [{ code: colour[0], titles: { en: colour[1], zh: colour[2] } }],
          },
        ]
      : [],
    variants: [
      {
        ...{ sku, priceMinor: 1000 + position, isOnSale: false, isInStock },
        values: colour ? { colour: colour[0] } : {},
      },
    ],
  };
}

const goods = [
  product({
    id: "hoodie",
    en: "Mist Hoodie",
    zh: "晨雾连帽卫衣",
    brand: "Norrloom",
    sku: "NL-HOOD-M",
    category: "clothing",
    colour: ["fog", "Fog", "雾灰"],
  }),
  product({
    id: "jacket",
    en: "Rain Jacket",
    zh: "雨衣",
    text: "Wear it over a hoodie.",
    category: "clothing",
  }),
  product({ id: "tee", en: "Harbour T-shirt", zh: "港湾纯棉 T 恤", brand: "Norrloom", category: "clothing" }),
  product({
    id: "mug",
    en: "Stoneware Mug",
    zh: "炻器马克杯",
    brand: "Café Nørd",
    text: "Holds 350 ml of tea.",
    category: "kitchen",
  }),
  product({ id: "bottle", en: "Steel Bottle 500ml", zh: "不锈钢保温杯", category: "kitchen" }),
  product({ id: "backpack", en: "Roll-top Backpack", zh: "卷口背包" }),
  product({ id: "blanket", en: "Picnic Blanket", zh: "野餐毯", text: "Woven from wool." }),
];

let index: CatalogueIndex;

beforeAll(() => {
  index = filled(goods);
});

function filled(products: readonly ProductDocument[]): CatalogueIndex {
  const made = makeCatalogueIndex(tree);
  for (const one of products) made.put(one);
  return made;
}

const noFilters: ListQuery["filters"] = {
  ...{ minPriceMinor: null, maxPriceMinor: null, isOnSale: false, isInStock: false },
  ...{ options: {}, brands: [], categoryIds: [] },
};

function list(text: string | null, changes: Partial<ListQuery> = {}, asked = index) {
  return asked.list({
    ...{ locale: "en", text, categoryId: null, filters: noFilters, sort: "relevance" },
    ...{ after: null, offset: 0, size: 24, ...changes },
  });
}

describe("a search", () => {
  test.each([
    ["hoodie", "hoodie"],
    ["HOODIES", "hoodie"],
    ["hood", "hoodie"],
    ["mist hoodie", "hoodie"],
    ["hoodie mist", "hoodie"],
    ["NL-HOOD-M", "hoodie"],
    ["nlhood", "hoodie"],
    ["nl hood", "hoodie"],
    ["fog hoodie", "hoodie"],
    ["norrloom hoodie", "hoodie"],
    ["t-shirt", "tee"],
    ["tshirts", "tee"],
    ["t shirt", "tee"],
    ["café", "mug"],
    ["cafe nord", "mug"],
    ["500 ml bottle", "bottle"],
    ["500ml", "bottle"],
    ["卫衣", "hoodie"],
    ["连帽卫衣", "hoodie"],
    ["灰色卫衣", "hoodie"],
    ["雾灰 hoodie", "hoodie"],
    ["T恤", "tee"],
    ["t 恤", "tee"],
    ["纯棉t恤", "tee"],
    ["保温杯", "bottle"],
    ["背包", "backpack"],
    ["back pack", "backpack"],
    ["pack", "backpack"],
    ["rucksack", "backpack"],
    ["双肩包", "backpack"],
    ["raincoat", "jacket"],
    ["杯子", "mug"],
  ])("for %s finds first the %s", (text, id) => {
    expect(list(text)).toMatchObject({ match: "all", correction: null });
    expect(list(text).ids[0]).toBe(id);
  });

  test.each([
    ["hodie", "hoodie", "hoodie"],
    ["hooodie", "hoodie", "hoodie"],
    ["jakcet", "jacket", "jacket"],
    ["norloom hodie", "hoodie", "norrloom hoodie"],
    ["bagpack", "backpack", "backpack"],
    ["hoo die", "hoodie", "hoodie"],
    ["picnicblanket", "blanket", "picnic blanket"],
    ["stonware", "mug", "stoneware"],
    ["连帽卫依", "hoodie", "连帽卫衣"],
    ["背苞", "backpack", "背包"],
  ])("for %s finds the %s and says that it took it for %s", (text, id, correction) => {
    expect(list(text)).toMatchObject({ match: "corrected", correction });
    expect(list(text).ids[0]).toBe(id);
  });

  test("puts what is called so before what only mentions it", () => {
    expect(list("hoodie").ids).toEqual(["hoodie", "jacket"]);
  });

  test("that nothing fits whole says so and comes as near as it can", () => {
    expect(list("purple hoodie")).toMatchObject({ match: "some" });
    expect(list("purple hoodie").ids[0]).toBe("hoodie");
  });

  test.each(["qwxyzv", "!!!", "。", "的", "%", "\\", "[a-z]+(", "__proto__", "constructor", "\ud800", "#0"])(
    "for %j finds nothing and breaks nothing",
    (text) => {
      expect(list(text)).toMatchObject({ ids: [], total: 0, match: "none" });
    },
  );

  test("of the greatest length is answered", () => {
    for (const text of ["a ".repeat(50), "衣".repeat(100), "x-".repeat(50), "x".repeat(100)])
      expect(list(text).match).toBeTypeOf("string");
  });

  test("puts what is in stock before what fits as well and is sold out", () => {
    const twins = filled([
      product({ id: "gone", en: "Blue Lamp", isInStock: false }),
      product({ id: "here", en: "Green Lamp" }),
      product({ id: "aside", en: "Desk", text: "Has room for a lamp." }),
    ]);
    expect(list("lamp", {}, twins).ids).toEqual(["here", "gone", "aside"]);
  });

  test("is narrowed by filters and ordered by price", () => {
    const { ids, facets } = list("norrloom", { sort: "price_desc" });
    expect(ids).toEqual(["tee", "hoodie"]);
    expect(facets).toMatchObject({ brands: [{ name: "Norrloom", count: 2 }], categories: { clothing: 2 } });
    const foggy = { ...noFilters, options: { colour: ["fog"] } };
    expect(list("norrloom", { filters: foggy }).ids).toEqual(["hoodie"]);
  });

  test("names facets in the reader's language", () => {
    expect(list("卫衣", { locale: "zh" }).facets.options).toEqual([
      { code: "colour", title: "颜色", values: [{ code: "fog", title: "雾灰", count: 1 }] },
    ]);
  });
});

describe("a product", () => {
  test("that changed is found by its new words and not by its old ones", () => {
    const changing = filled(goods);
    changing.put(product({ id: "mug", en: "Porcelain Cup" }));
    expect(list("porcelain", {}, changing).ids).toEqual(["mug"]);
    expect(list("stoneware", {}, changing).ids).not.toContain("mug");
    expect(list(null, { sort: "newest" }, changing).ids[0]).toBe("mug");
  });

  test("that is gone is in no list, count or suggestion", () => {
    const changing = filled(goods);
    changing.remove("hoodie");
    expect(list("mist hoodie", {}, changing).ids).not.toContain("hoodie");
    expect(list(null, { sort: "featured" }, changing)).toMatchObject({ total: 6, facets: { options: [] } });
    expect(changing.suggest({ locale: "en", text: "mist", productCount: 5 })).toMatchObject({
      productIds: [],
    });
  });
});

describe("suggestions", () => {
  const suggest = (text: string, locale: "en" | "zh" = "en") =>
    index.suggest({ locale, text, productCount: 5 });

  test.each([
    ["h", "hoodie"],
    ["hoo", "hoodie"],
    ["hodi", "hoodie"],
    ["mist ho", "hoodie"],
    ["bl", "blanket"],
    ["卫", "hoodie"],
    ["保温", "bottle"],
  ])("for %s begin with the %s", (text, id) => {
    expect(suggest(text).productIds[0]).toBe(id);
  });

  test.each([
    ["kit", "en", "kitchen"],
    ["厨", "zh", "kitchen"],
    ["clothes clothing", "en", undefined],
    ["服饰", "en", "clothing"],
  ] as const)("for %s in %s have the category %s", (text, locale, id) => {
    expect(suggest(text, locale).categoryIds[0]).toBe(id);
  });
});
