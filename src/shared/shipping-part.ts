import { type Money, subtractMoney } from "./money";

/** What a quote and an order say of their amounts. */
export interface TotalAmounts {
  readonly subtotal: Money;
  readonly discount: Money;
  readonly tax: Money;
  readonly total: Money;
  readonly pricesIncludeTax: boolean;
}

/** What delivery adds to subtotal and discount, with or without tax as they are, so that they come to the total. */
export function shippingPart({ subtotal, discount, tax, total, pricesIncludeTax }: TotalAmounts): Money {
  const untaxed = pricesIncludeTax ? total : subtractMoney(total, tax);
  return subtractMoney(untaxed, subtractMoney(subtotal, discount));
}
