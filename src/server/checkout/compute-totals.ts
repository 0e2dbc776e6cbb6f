import {
  applyTax,
  type Money,
  money,
  multiplyMoney,
  type RatePpm,
  splitMoney,
  subtractMoney,
  sumMoney,
  type TaxedAmount,
} from "@/shared/money";

export interface AppliedRate {
  readonly name: string;
  readonly ratePpm: RatePpm;
}

export interface PricedLine {
  readonly unitPrice: Money;
  readonly quantity: number;
  readonly rate: AppliedRate;
}

export interface TotalsInput {
  readonly lines: readonly PricedLine[];
  readonly shipping: { readonly price: Money; readonly rate: AppliedRate };
  /** Taken off the goods; split over the lines by their worth. */
  readonly discount: Money;
  /** Whether unit prices and the shipping price have the tax in them. */
  readonly pricesIncludeTax: boolean;
  readonly currency: string;
}

export interface TaxedPart extends TaxedAmount {
  readonly discount: Money;
  readonly rate: AppliedRate;
}

export interface Totals {
  /** In the order of the lines given. */
  readonly lines: readonly TaxedPart[];
  readonly shipping: TaxedPart;
  /** Unit prices times quantities, before the discount, as prices are shown. */
  readonly subtotal: Money;
  readonly discount: Money;
  readonly tax: Money;
  /** What is charged: the sum of the gross of lines and shipping. */
  readonly total: Money;
  readonly taxes: readonly { readonly name: string; readonly ratePpm: RatePpm; readonly amount: Money }[];
}

/**
 * All amounts of an order. Tax is rounded half up for each line and the shipping, after their shares of the
 * discount, which is never more than the goods are worth (rule M1 of `operations/invariants.ts`).
 */
export function computeTotals(input: TotalsInput): Totals {
  const { currency, pricesIncludeTax } = input;
  const worths = input.lines.map(({ unitPrice, quantity }) => multiplyMoney(unitPrice, quantity));
  const subtotal = sumMoney(worths, currency);
  const discount = money(Math.min(input.discount.amountMinor, subtotal.amountMinor), currency);
  const shares =
    worths.length === 0
      ? []
      : splitMoney(
          discount,
          worths.map(({ amountMinor }) => amountMinor),
        );
  const taxedPart = (worth: Money, share: Money, rate: AppliedRate): TaxedPart => ({
    ...applyTax(subtractMoney(worth, share), rate.ratePpm, pricesIncludeTax),
    ...{ discount: share, rate },
  });
  const lines = input.lines.map(({ rate }, index) =>
    taxedPart(worths[index] ?? money(0, currency), shares[index] ?? money(0, currency), rate),
  );
  const shipping = taxedPart(input.shipping.price, money(0, currency), input.shipping.rate);
  const parts = [...lines, shipping];
  return {
    ...{ lines, shipping, subtotal, discount },
    tax: sumMoney(
      parts.map(({ tax }) => tax),
      currency,
    ),
    total: sumMoney(
      parts.map(({ gross }) => gross),
      currency,
    ),
    taxes: taxesByRate(parts, currency),
  };
}

/** Tax by name and rate, without those that come to nothing. */
function taxesByRate(parts: readonly TaxedPart[], currency: string): Totals["taxes"] {
  const groups = Map.groupBy(parts, ({ rate }) => `${rate.name} ${rate.ratePpm}`);
  return [...groups.values()]
    .flatMap((group) => {
      const amount = sumMoney(
        group.map(({ tax }) => tax),
        currency,
      );
      return group[0] ? [{ ...group[0].rate, amount }] : [];
    })
    .filter(({ amount }) => amount.amountMinor !== 0);
}
