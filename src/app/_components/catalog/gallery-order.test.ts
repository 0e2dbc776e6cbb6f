import { describe, expect, test } from "vitest";
import type { ProductImage } from "@/server/catalog/schemas";
import { galleryOrder, galleryRules, picturedOption } from "./gallery-order";

const picture = (src: string, valueId: string | null = null): ProductImage => ({
  ...{ src, valueId, width: 4, height: 5, alt: src },
});
const value = (id: string) => ({ id, title: id });
const size = { id: "size", title: "Size", values: [value("m"), value("l")] };
const colour = { id: "colour", title: "Colour", values: [value("fog"), value("clay"), value("pine")] };
const variant = (availability: "in_stock" | "sold_out", ...valueIds: string[]) => ({
  ...{ id: valueIds.join(), sku: valueIds.join(), valueIds, availability },
  ...{ price: { amountMinor: 100, currency: "EUR" }, compareAt: null },
});
const images = [
  ...[picture("fog 1", "fog"), picture("fog 2", "fog"), picture("clay 1", "clay"), picture("clay 2", "clay")],
  picture("label"),
];
const options = [size, colour];

describe("the pictures of a product", () => {
  test("begin with those of what can be bought first, each colour's in their order", () => {
    const variants = [variant("sold_out", "m", "fog"), variant("in_stock", "m", "clay")];
    expect(galleryOrder({ images, options, variants }).map(({ image }) => image.src)).toEqual([
      ...["clay 1", "clay 2", "fog 1", "fog 2", "label"],
    ]);
  });

  test("say which colour each shows, and which may come to lead", () => {
    const order = galleryOrder({ images, options, variants: [variant("in_stock", "m", "fog")] });
    expect(order.map(({ shows, mayLead }) => [shows, mayLead])).toEqual([
      ...[
        [0, true],
        [0, false],
        [1, true],
        [1, false],
        [null, false],
      ],
    ]);
  });

  test("without a choice keep the order of the shop", () => {
    const plain = [picture("front"), picture("back")];
    expect(galleryOrder({ images: plain, options: [], variants: [variant("in_stock")] })).toEqual([
      { image: plain[0], shows: null, mayLead: true },
      { image: plain[1], shows: null, mayLead: false },
    ]);
  });
});

describe("the rules that follow the choice", () => {
  test("are there for each value that has a picture, and for no other", () => {
    const rules = galleryRules({ images, options });
    expect(rules.match(/\[value="\w+"\]:checked/g)).toEqual([
      '[value="fog"]:checked',
      '[value="clay"]:checked',
    ]);
    expect(rules).toContain('[data-shows="1"]{order:0}');
  });

  test("are none where no picture shows a value", () => {
    expect(galleryRules({ images: [picture("front")], options })).toBe("");
    expect(picturedOption({ images: [picture("front")], options })).toBeUndefined();
  });

  test("take nothing for a value's name that could be more than a name", () => {
    const odd = { id: "o", title: "O", values: [value('x"]{}')] };
    expect(galleryRules({ images: [picture("odd", 'x"]{}')], options: [odd] })).toBe("");
  });
});
