import { describe, expect, test } from "vitest";
import type { Offer } from "@/server/catalog";
import { newId } from "@/shared/ids";
import { money } from "@/shared/money";
import { judgeLine } from "./judge-line";

const variantId = newId<"variant">();
const eur = (amountMinor: number) => money(amountMinor, "EUR");
const line = { variantId, quantity: 3, seenPrice: eur(1000) };
const offer: Offer = {
  ...{
    variantId,
    productId: newId<"product">(),
    productSlug: "mug",
    sku: "MUG",
    title: "Mug",
    optionsLabel: "",
  },
  ...{ taxClass: "standard", imageHash: null, image: null, price: eur(1000), available: 8 },
};

describe("a line of a cart", () => {
  test("that can be bought as it is has no changes", () => {
    expect(judgeLine(line, offer, 10)).toEqual({ unitPrice: eur(1000), maxQuantity: 8, changes: [] });
  });

  test("is limited by the stock and by the shop", () => {
    expect(judgeLine(line, offer, 5).maxQuantity).toBe(5);
    expect(judgeLine(line, { ...offer, available: 2 }, 5)).toMatchObject({
      ...{ maxQuantity: 2, changes: [{ kind: "quantity_reduced", available: 2 }] },
    });
  });

  test("at another price, or in another currency, tells both", () => {
    expect(judgeLine(line, { ...offer, price: eur(900) }, 10).changes).toEqual([
      { kind: "price_changed", from: eur(1000), to: eur(900) },
    ]);
    expect(judgeLine(line, { ...offer, price: money(1000, "USD") }, 10).changes).toHaveLength(1);
  });

  test("that is sold out, even beyond, can't be bought", () => {
    for (const available of [0, -1]) {
      expect(judgeLine(line, { ...offer, available }, 10)).toMatchObject({
        ...{ maxQuantity: 0, changes: [{ kind: "sold_out" }] },
      });
    }
  });

  test("that isn't for sale keeps the price that was seen", () => {
    expect(judgeLine(line, { ...offer, price: null }, 10)).toEqual({
      ...{ unitPrice: eur(1000), maxQuantity: 0, changes: [{ kind: "not_for_sale" }] },
    });
  });
});
