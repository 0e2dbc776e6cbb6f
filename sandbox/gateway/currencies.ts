import { invalidRequest } from "./errors";

/** Source: Stripe, Supported currencies, Zero-decimal currencies (UGX is there, but is sent with two decimals). */
const ZERO_DECIMAL = new Set("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" "));
/** Source: Stripe, Three-decimal currencies: sent in thousandths, the last digit being 0. */
const THREE_DECIMAL = new Set("bhd jod kwd omr tnd".split(" "));
/** Source: Stripe, Special cases: sent with two decimals although they have none, so always whole hundreds. */
const WHOLE_UNITS_ONLY = new Set(["isk", "ugx"]);

/** Source: Stripe, Supported presentment currencies. */
const SUPPORTED = new Set(
  `usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bhd bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf clp
cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr isk
jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn
nad ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std
szl thb tjs tnd top try ttd twd tzs uah ugx uyu uzs vnd vuv wst xaf xcd xcg xof xpf yer zar zmw`.split(/\s+/),
);

/** Source: Stripe, Minimum charge amounts, in the smallest unit. */
const MINIMUM: Record<string, number> = {
  ...{
    usd: 50,
    aed: 200,
    aud: 50,
    brl: 50,
    cad: 50,
    chf: 50,
    czk: 1500,
    dkk: 250,
    eur: 50,
    gbp: 30,
    hkd: 400,
  },
  ...{ huf: 17500, inr: 50, jpy: 50, mxn: 1000, myr: 200, nok: 300, nzd: 50, pln: 200, ron: 200, sek: 300 },
  ...{ sgd: 50, thb: 1000 },
};
/** Source: Stripe, Maximum charge amounts: eight digits. */
const MAXIMUM = 99_999_999;

/** How many decimals Stripe's amounts of a currency have, which isn't ISO 4217 everywhere. */
export function stripeDecimals(currency: string): number {
  if (ZERO_DECIMAL.has(currency)) return 0;
  return THREE_DECIMAL.has(currency) ? 3 : 2;
}

/** Throws unless Stripe can charge in this currency. */
export function checkCurrency(currency: string, param: string): string {
  const code = currency.toLowerCase();
  if (SUPPORTED.has(code)) return code;
  throw invalidRequest(
    `Invalid currency: ${code}. Stripe currently supports these currencies: ${[...SUPPORTED].join(", ")}`,
    { param },
  );
}

/** Throws unless the total can be charged: not too little, not too much, and a payable number of units. */
export function checkTotal(amount: number, currency: string, param: string): void {
  const step = THREE_DECIMAL.has(currency) ? 10 : WHOLE_UNITS_ONLY.has(currency) ? 100 : 1;
  if (amount % step !== 0) {
    throw invalidRequest(`Invalid amount: ${currency} amounts must be a multiple of ${step}`, { param });
  }
  const minimum = MINIMUM[currency] ?? 1;
  if (amount < minimum) {
    throw invalidRequest(
      `The Checkout Session's total amount due must add up to at least ${formatAmount(minimum, currency, "en")} ${currency}`,
      { code: "amount_too_small" },
    );
  }
  if (amount > MAXIMUM) {
    throw invalidRequest(`The Checkout Session's total amount must be no more than ${MAXIMUM}`, {
      code: "amount_too_large",
    });
  }
}

/** An amount for people. `locale` is a BCP 47 tag. */
export function formatAmount(amount: number, currency: string, locale: string): string {
  const decimals = WHOLE_UNITS_ONLY.has(currency) ? 0 : stripeDecimals(currency);
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency: currency.toUpperCase(),
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(amount / 10 ** stripeDecimals(currency));
}
