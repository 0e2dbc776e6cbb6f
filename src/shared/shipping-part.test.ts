import { expect, test } from "vitest";
import { money } from "./money";
import { shippingPart } from "./shipping-part";

const eur = (amountMinor: number) => money(amountMinor, "EUR");
const amounts = { subtotal: eur(5_000), discount: eur(500), tax: eur(800) };

test("where prices include tax, subtotal, discount and delivery come to the total", () => {
  expect(shippingPart({ ...amounts, total: eur(4_990), pricesIncludeTax: true })).toEqual(eur(490));
});

test("where tax is added, subtotal, discount, delivery and tax come to the total", () => {
  expect(shippingPart({ ...amounts, total: eur(5_790), pricesIncludeTax: false })).toEqual(eur(490));
});
