import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { money } from "@/shared/money";
import { type AppliedRate, computeTotals, type TotalsInput } from "./compute-totals";

const eur = (amountMinor: number) => money(amountMinor, "EUR");
const rates: AppliedRate[] = [
  { name: "", ratePpm: 0 },
  { name: "VAT reduced", ratePpm: 70_000 },
  { name: "VAT", ratePpm: 190_000 },
  { name: "Sales tax", ratePpm: 88_750 },
];
const aRate = fc.constantFrom(...rates);

const anInput: fc.Arbitrary<TotalsInput> = fc.record({
  lines: fc.array(
    fc.record({
      unitPrice: fc.integer({ min: 0, max: 5_000_00 }).map(eur),
      quantity: fc.integer({ min: 1, max: 50 }),
      rate: aRate,
    }),
    { maxLength: 20 },
  ),
  shipping: fc.record({ price: fc.integer({ min: 0, max: 100_00 }).map(eur), rate: aRate }),
  discount: fc.integer({ min: 0, max: 20_000_00 }).map(eur),
  pricesIncludeTax: fc.boolean(),
  currency: fc.constant("EUR"),
});

const sum = (amounts: readonly { amountMinor: number }[]) =>
  amounts.reduce((total, { amountMinor }) => total + amountMinor, 0);

describe("the totals of any order", () => {
  const hold = (property: (input: TotalsInput, totals: ReturnType<typeof computeTotals>) => void) =>
    fc.assert(fc.property(anInput, (input) => property(input, computeTotals(input))));

  test("the total is the gross of its lines and its shipping, to the unit", () => {
    hold((_, { lines, shipping, total }) => {
      expect(total.amountMinor).toBe(sum(lines.map(({ gross }) => gross)) + shipping.gross.amountMinor);
    });
  });

  test("gross = net + tax for each line and the shipping", () => {
    hold((_, { lines, shipping }) => {
      for (const { net, tax, gross } of [...lines, shipping]) {
        expect(gross.amountMinor).toBe(net.amountMinor + tax.amountMinor);
      }
    });
  });

  test("the price times the quantity less the share of the discount is the gross, or the net", () => {
    hold(({ lines: priced, pricesIncludeTax }, { lines }) => {
      lines.forEach(({ net, gross, discount }, index) => {
        const { unitPrice, quantity } = priced[index] ?? { unitPrice: eur(0), quantity: 0 };
        const worth = unitPrice.amountMinor * quantity - discount.amountMinor;
        expect((pricesIncludeTax ? gross : net).amountMinor).toBe(worth);
      });
    });
  });

  test("the tax is that of its parts, and what is told by rate adds up to it", () => {
    hold((_, { lines, shipping, tax, taxes }) => {
      expect(tax.amountMinor).toBe(sum([...lines, shipping].map((part) => part.tax)));
      expect(sum(taxes.map(({ amount }) => amount))).toBe(tax.amountMinor);
    });
  });

  test("the discount is shared out whole, never more than the goods are worth", () => {
    hold(({ discount: wanted }, { lines, discount, subtotal }) => {
      expect(discount.amountMinor).toBe(Math.min(wanted.amountMinor, subtotal.amountMinor));
      expect(sum(lines.map((line) => line.discount))).toBe(lines.length === 0 ? 0 : discount.amountMinor);
    });
  });

  test("no part and no total is below zero, whatever the discount", () => {
    hold((_, { lines, shipping, total, tax }) => {
      for (const part of [...lines, shipping]) {
        expect(
          Math.min(part.net.amountMinor, part.tax.amountMinor, part.gross.amountMinor),
        ).toBeGreaterThanOrEqual(0);
      }
      expect(Math.min(total.amountMinor, tax.amountMinor)).toBeGreaterThanOrEqual(0);
    });
  });
});

test("a discount of a third is split by the worth of the lines before the tax is taken", () => {
  const vat = { name: "VAT", ratePpm: 190_000 };
  const totals = computeTotals({
    lines: [
      { unitPrice: eur(1000), quantity: 2, rate: vat },
      { unitPrice: eur(1000), quantity: 1, rate: { name: "VAT reduced", ratePpm: 70_000 } },
    ],
    shipping: { price: eur(490), rate: vat },
    ...{ discount: eur(1000), pricesIncludeTax: true, currency: "EUR" },
  });
  expect(
    totals.lines.map(({ discount, net, tax, gross }) =>
      [discount, net, tax, gross].map((part) => part.amountMinor),
    ),
  )
    // 13.33 with 19 % in it, 6.67 with 7 %.
    .toEqual([
      [667, 1120, 213, 1333],
      [333, 623, 44, 667],
    ]);
  expect(totals.total).toEqual(eur(1333 + 667 + 490));
  expect(totals.taxes).toEqual([
    { name: "VAT", ratePpm: 190_000, amount: eur(213 + 78) },
    { name: "VAT reduced", ratePpm: 70_000, amount: eur(44) },
  ]);
});

test("yen have no decimals to round to", () => {
  const yen = (amountMinor: number) => money(amountMinor, "JPY");
  const rate = { name: "消費税", ratePpm: 100_000 };
  const { total, tax } = computeTotals({
    lines: [{ unitPrice: yen(155), quantity: 1, rate }],
    shipping: { price: yen(0), rate },
    ...{ discount: yen(0), pricesIncludeTax: false, currency: "JPY" },
  });
  expect({ total, tax }).toEqual({ total: yen(171), tax: yen(16) });
});
