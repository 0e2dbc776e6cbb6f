/** An amount in integer minor units (cents; yen) of an ISO 4217 currency. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

/** Parts per million: 190000 is 19 %. The unit of every tax rate. */
export type RatePpm = number;

const million = 1_000_000n;

/** Makes an amount. Throws RangeError when `amountMinor` is no safe integer or `currency` no ISO 4217 code. */
export function money(amountMinor: number, currency: string): Money {
  if (!Number.isSafeInteger(amountMinor))
    throw new RangeError(`Not an integer of minor units: ${amountMinor}`);
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`Not an ISO 4217 code: ${currency}`);
  return { amountMinor: amountMinor === 0 ? 0 : amountMinor, currency };
}

/** Adds amounts of one currency; of none it makes zero in `currency`. Throws RangeError on another currency. */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  let total = 0;
  for (const amount of amounts) {
    assertSameCurrency(amount, { amountMinor: 0, currency });
    total += amount.amountMinor;
  }
  return money(total, currency);
}

/** `left - right`. Throws RangeError on different currencies. */
export function subtractMoney(left: Money, right: Money): Money {
  assertSameCurrency(left, right);
  return money(left.amountMinor - right.amountMinor, left.currency);
}

/** Unit price times a whole quantity. */
export function multiplyMoney(unit: Money, quantity: number): Money {
  if (!Number.isSafeInteger(quantity)) throw new RangeError(`Not a whole quantity: ${quantity}`);
  return money(unit.amountMinor * quantity, unit.currency);
}

/**
 * Splits an amount over weights so that the shares add up to it exactly: each share is rounded down and the
 * units left over go to the largest remainders, the earlier one first among equals (Hamilton's method).
 * With all weights zero the first share takes everything. Returns as many amounts as there are weights.
 */
export function splitMoney(amount: Money, weights: readonly number[]): Money[] {
  if (weights.length === 0) throw new RangeError("Nothing to split over");
  return splitInteger(amount.amountMinor, weights).map((share) => money(share, amount.currency));
}

function splitInteger(amount: number, weights: readonly number[]): number[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    throw new RangeError("Bad weight");
  const sign = amount < 0 ? -1 : 1;
  const whole = BigInt(Math.abs(amount));
  const totalWeight = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (totalWeight === 0n) return weights.map((_, index) => (index === 0 ? amount : 0));
  const shares = weights.map((weight, index) => {
    const exact = whole * BigInt(weight);
    return { index, share: exact / totalWeight, remainder: exact % totalWeight };
  });
  let left = Number(whole - shares.reduce((sum, { share }) => sum + share, 0n));
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const entry of byRemainder) {
    if (left === 0) break;
    entry.share += 1n;
    left -= 1;
  }
  return shares.map(({ share }) => (share === 0n ? 0 : sign * Number(share)));
}

export interface TaxedAmount {
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
}

/**
 * Parts an amount into net, tax and gross with `gross = net + tax`, rounded half up to the minor unit.
 * `includesTax` says whether `amount` is the gross (tax = amount · rate / (1 + rate)) or the net.
 */
export function applyTax(amount: Money, ratePpm: RatePpm, includesTax: boolean): TaxedAmount {
  const value = BigInt(amount.amountMinor);
  const rate = BigInt(ratePpm);
  const taxMinor = includesTax
    ? divideHalfUp(value * rate, million + rate)
    : divideHalfUp(value * rate, million);
  const tax = money(Number(taxMinor), amount.currency);
  return includesTax
    ? { net: subtractMoney(amount, tax), tax, gross: amount }
    : { net: amount, tax, gross: sumMoney([amount, tax], amount.currency) };
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const sign = numerator < 0n ? -1n : 1n;
  return sign * ((2n * sign * numerator + denominator) / (2n * denominator));
}

const digitsByCurrency = new Map<string, number>();

/** Digits after the decimal point in ISO 4217 (2 for EUR, 0 for JPY), as the runtime's CLDR data knows them. */
export function currencyDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}

/** The amount in words of a language: "€24.00". */
export function formatMoney(amount: Money, languageTag: string): string {
  const { amountMinor, currency } = amount;
  return formatter(languageTag, currency).format(toDecimalString(amountMinor, currencyDigits(currency)));
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(languageTag: string, currency: string): Intl.NumberFormat {
  const key = `${languageTag} ${currency}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(languageTag, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
    });
    formatters.set(key, found);
  }
  return found;
}

/** The amount as a decimal string ("24.00"), for machines: structured data, exports. */
export function toDecimalString(amountMinor: number, digits: number): Intl.StringNumericLiteral {
  const sign = amountMinor < 0 ? "-" : "";
  const text = String(Math.abs(amountMinor)).padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  const decimal = digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-digits)}`;
  return decimal as Intl.StringNumericLiteral; // Built from digits alone, which the type can't see.
}

function assertSameCurrency(left: Money, right: Money): void {
  if (left.currency !== right.currency) {
    throw new RangeError(`Different currencies: ${left.currency} and ${right.currency}`);
  }
}
