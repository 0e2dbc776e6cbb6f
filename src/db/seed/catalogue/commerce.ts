import type { SeedShippingMethod, SeedTaxRate } from "./types";

/** How parcels travel. Prices include tax, like those of the goods. */
export const shippingMethods: readonly SeedShippingMethod[] = [
  {
    key: "standard",
    title: { en: "Standard delivery", zh: "标准配送" },
    description: {
      en: "Tracked parcel to your door or a pick-up point.",
      zh: "全程可追踪，送货上门或自提点领取。",
    },
    rates: [
      { country: "DE", priceMinor: 490, freeAboveMinor: 6000, minDays: 2, maxDays: 3 },
      { country: "AT", priceMinor: 790, freeAboveMinor: 9000, minDays: 2, maxDays: 4 },
      { country: "FR", priceMinor: 890, freeAboveMinor: 9000, minDays: 3, maxDays: 5 },
      { country: "NL", priceMinor: 790, freeAboveMinor: 9000, minDays: 2, maxDays: 4 },
      { country: "GB", priceMinor: 990, freeAboveMinor: 12000, minDays: 3, maxDays: 6 },
      { country: "US", priceMinor: 1490, freeAboveMinor: 15000, minDays: 6, maxDays: 10 },
      { country: "CN", priceMinor: 1290, freeAboveMinor: 15000, minDays: 7, maxDays: 12 },
      { country: "JP", priceMinor: 1390, freeAboveMinor: 15000, minDays: 6, maxDays: 10 },
      { country: null, priceMinor: 1990, freeAboveMinor: null, minDays: 8, maxDays: 15 },
    ],
  },
  {
    key: "express",
    title: { en: "Express delivery", zh: "特快配送" },
    description: {
      en: "By courier, with a time window announced by e-mail.",
      zh: "快递专送，送达时段将通过邮件通知。",
    },
    rates: [
      { country: "DE", priceMinor: 1290, freeAboveMinor: null, minDays: 1, maxDays: 1 },
      { country: "AT", priceMinor: 1690, freeAboveMinor: null, minDays: 1, maxDays: 2 },
      { country: "FR", priceMinor: 1690, freeAboveMinor: null, minDays: 1, maxDays: 2 },
      { country: "NL", priceMinor: 1590, freeAboveMinor: null, minDays: 1, maxDays: 2 },
      { country: "GB", priceMinor: 2190, freeAboveMinor: null, minDays: 1, maxDays: 3 },
      { country: "US", priceMinor: 3490, freeAboveMinor: null, minDays: 2, maxDays: 4 },
      { country: "CN", priceMinor: 3290, freeAboveMinor: null, minDays: 3, maxDays: 5 },
      { country: "JP", priceMinor: 3290, freeAboveMinor: null, minDays: 2, maxDays: 4 },
    ],
  },
];

/**
 * Tax by destination, close to the general rates in force when this was written, and good for a demo only:
 * thresholds, exemptions by product, county and city taxes and registration duties are left out, so a real
 * shop replaces these rows with its adviser's. "Reduced" is the rate of food, which books share in most of these
 * countries. A country, state or class that isn't listed is taxed at nothing.
 */
export const taxRates: readonly SeedTaxRate[] = [
  ...nationalRates("DE", "VAT", { standard: 190000, reduced: 70000, shipping: 190000 }),
  ...nationalRates("AT", "VAT", { standard: 200000, reduced: 100000, shipping: 200000 }),
  ...nationalRates("FR", "VAT", { standard: 200000, reduced: 55000, shipping: 200000 }),
  ...nationalRates("NL", "VAT", { standard: 210000, reduced: 90000, shipping: 210000 }),
  ...nationalRates("GB", "VAT", { standard: 200000, reduced: 0, shipping: 200000 }),
  ...nationalRates("CN", "VAT", { standard: 130000, reduced: 90000, shipping: 60000 }),
  ...nationalRates("JP", "Consumption tax", { standard: 100000, reduced: 80000, shipping: 100000 }),
  ...stateRates("CA", { standard: 72500 }),
  ...stateRates("IL", { standard: 62500 }),
  ...stateRates("NY", { standard: 40000, shipping: 40000 }),
  ...stateRates("PA", { standard: 60000, shipping: 60000 }),
  ...stateRates("TX", { standard: 62500, shipping: 62500 }),
  ...stateRates("WA", { standard: 65000, shipping: 65000 }),
];

type RatesPpm = Partial<Record<SeedTaxRate["taxClass"], number>>;

function nationalRates(country: string, name: string, rates: RatesPpm): SeedTaxRate[] {
  return rateRows({ country, region: null, name }, rates);
}

/** States tax neither groceries nor, in some of them, separately stated delivery. */
function stateRates(region: string, rates: RatesPpm): SeedTaxRate[] {
  return rateRows({ country: "US", region, name: "Sales tax" }, rates);
}

function rateRows(place: Pick<SeedTaxRate, "country" | "region" | "name">, rates: RatesPpm): SeedTaxRate[] {
  const classes = ["standard", "reduced", "shipping"] as const;
  return classes.flatMap((taxClass) => {
    const ratePpm = rates[taxClass];
    return ratePpm === undefined ? [] : [{ ...place, taxClass, ratePpm }];
  });
}
