import { currencyDigits, type Money, money } from "@/shared/money";

/** Stripe API docs, "Supported currencies": amounts of these have no decimals. */
const zeroDecimal = new Set("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" "));
const threeDecimal = new Set("BHD JOD KWD OMR TND".split(" "));

/** Stripe keeps ISK and UGX with two decimals although ISO 4217 gives them none. */
function stripeDigits(currency: string): number {
  if (zeroDecimal.has(currency)) return 0;
  return threeDecimal.has(currency) ? 3 : 2;
}

/** An amount as Stripe's API counts it. Throws RangeError when Stripe can't express it exactly. */
export function toStripeAmount({ amountMinor, currency }: Money): number {
  const amount = scale(amountMinor, stripeDigits(currency) - currencyDigits(currency));
  if (threeDecimal.has(currency) && amount % 10 !== 0) throw inexact(amountMinor, currency);
  return amount;
}

/** The reverse of `toStripeAmount`; `currency` in any case. Throws RangeError when it isn't whole. */
export function fromStripeAmount(amount: number, currency: string): Money {
  const code = currency.toUpperCase();
  return money(scale(amount, currencyDigits(code) - stripeDigits(code)), code);
}

function scale(amount: number, digits: number): number {
  const scaled = digits >= 0 ? amount * 10 ** digits : amount / 10 ** -digits;
  if (!Number.isSafeInteger(scaled)) throw inexact(amount, `10^${digits}`);
  return scaled;
}

function inexact(amount: number, unit: string): RangeError {
  return new RangeError(`Stripe has no exact amount for ${amount} (${unit})`);
}
