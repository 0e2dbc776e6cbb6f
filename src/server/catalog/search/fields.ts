import type { Locale } from "@/shared/locales";

/** What of a product is searched, and how much finding a word there says. Each text has a field a language. */
const weights = { title: 8, labels: 4, text: 1.2 } as const;

/** The same in every language. */
const common = { brand: 5, sku: 6 } as const;

/** Words of the page's own language count for more than those of another. */
const foreignShare = 0.6;

const inLanguages: Record<Locale, true> = { en: true, zh: true };
export const languages = Object.keys(inLanguages) as Locale[]; // The record has all of them and no other.

const texts = Object.keys(weights) as (keyof typeof weights)[];

export const skuField = "sku";

/** Every field of the index. */
export const allFields = [
  ...Object.keys(common),
  ...languages.flatMap((locale) => texts.map((text) => fieldOf(text, locale))),
];

/** Fields that name or sort a thing: a beginning of a word counts only here, since texts have words of all kinds. */
export const nameFields = [
  "brand",
  ...languages.flatMap((locale) => [fieldOf("title", locale), fieldOf("labels", locale)]),
];

const boosts = new Map(languages.map((locale) => [locale, boostsFor(locale)]));

/** The weight of each field for someone who reads in this language. */
export function fieldWeights(locale: Locale): Record<string, number> {
  return boosts.get(locale) ?? {};
}

export function fieldOf(text: keyof typeof weights, locale: Locale): string {
  return `${text}_${locale}`;
}

function boostsFor(reader: Locale): Record<string, number> {
  const entries = languages.flatMap((locale) =>
    texts.map((text) => [fieldOf(text, locale), weights[text] * (locale === reader ? 1 : foreignShare)]),
  );
  return { ...common, ...Object.fromEntries(entries) };
}
