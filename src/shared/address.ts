import { z } from "zod";
import { lineSchema } from "./line-schema";
import { chineseProvinces, japanesePrefectures, usStates } from "./regions";

interface CountryRule {
  readonly postalCode: RegExp;
  /** An example for the form: what a valid code looks like. */
  readonly postalCodeExample: string;
  /** Codes that `region` must be one of; null when the country's addresses need no region. */
  readonly regions: readonly string[] | null;
}

/** Countries the shop delivers to, with the shape of their addresses (UPU postal addressing systems). */
export const countryRules = {
  US: { postalCode: /^\d{5}(-\d{4})?$/, postalCodeExample: "94103", regions: Object.keys(usStates) },
  DE: { postalCode: /^\d{5}$/, postalCodeExample: "10115", regions: null },
  GB: {
    postalCode: /^(GIR 0AA|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/,
    postalCodeExample: "SW1A 1AA",
    regions: null,
  },
  CN: { postalCode: /^\d{6}$/, postalCodeExample: "200040", regions: Object.keys(chineseProvinces) },
  JP: {
    postalCode: /^\d{3}-\d{4}$/,
    postalCodeExample: "100-0001",
    regions: Object.keys(japanesePrefectures),
  },
} as const satisfies Record<string, CountryRule>;

export type CountryCode = keyof typeof countryRules;
export const countryCodes = Object.keys(countryRules) as [CountryCode, ...CountryCode[]];

export function countryRule(country: CountryCode): CountryRule {
  return countryRules[country];
}

/** A telephone number as people write it: at least five digits. Nothing typed is none. */
export const optionalPhoneSchema = z.preprocess(
  (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
  z
    .string()
    .trim()
    .regex(/^(?=(?:\D*\d){5})\+?[\d(][\d ()./-]{4,24}$/, "PHONE_INVALID")
    .optional(),
);

/** Nothing typed is nothing said. */
export function optionalLine(max: number) {
  return z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    lineSchema(max).optional(),
  );
}

/**
 * A postal address, checked by the rules of its country. Messages of issues are codes (`errors.<CODE>`).
 * Postal codes are brought to their country's usual spelling first ("sw1a1aa" becomes "SW1A 1AA").
 */
export const addressSchema = z
  .strictObject({
    name: lineSchema(100),
    company: optionalLine(100),
    line1: lineSchema(120),
    line2: optionalLine(120),
    city: lineSchema(80),
    region: optionalLine(10),
    postalCode: lineSchema(12),
    country: z.enum(countryCodes, "COUNTRY_UNKNOWN"),
    phone: optionalPhoneSchema,
  })
  .transform((address) => ({ ...address, postalCode: spellPostalCode(address.postalCode, address.country) }))
  .check((context) => {
    const { postalCode, region, country } = context.value;
    const rule = countryRule(country);
    const refuse = (field: string, message: string) =>
      context.issues.push({ code: "custom", path: [field], message, input: context.value });
    if (!rule.postalCode.test(postalCode)) refuse("postalCode", "POSTAL_CODE_INVALID");
    if (rule.regions && !region) refuse("region", "REGION_REQUIRED");
    if (rule.regions && region && !rule.regions.includes(region)) refuse("region", "REGION_INVALID");
  })
  .transform(({ region, ...address }) =>
    withoutEmpty({ ...address, ...(countryRule(address.country).regions && region ? { region } : {}) }),
  );

export type Address = z.infer<typeof addressSchema>;

/** Without keys that say nothing, so that an address is the same before and after it was stored. */
function withoutEmpty<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T; // Same keys, fewer.
}

function spellPostalCode(code: string, country: CountryCode): string {
  const compact = code
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s-]+/g, "");
  switch (country) {
    case "GB":
      return `${compact.slice(0, -3)} ${compact.slice(-3)}`;
    case "JP":
      return compact.length === 7 ? `${compact.slice(0, 3)}-${compact.slice(3)}` : compact;
    case "US":
      return compact.length === 9 ? `${compact.slice(0, 5)}-${compact.slice(5)}` : compact;
    case "DE":
    case "CN":
      return compact;
  }
}
