import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import type { Messages } from "@/i18n/messages";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney } from "@/shared/money";

/** The interface's words in a language, as the pages say them. */
export function wordsIn(locale: Locale) {
  return createTranslator({ locale, messages: readMessages(locale) });
}

/** Read, not imported: Node takes JSON modules only with an attribute, which the shop's own import doesn't have. */
function readMessages(locale: Locale): Messages {
  return JSON.parse(readFileSync(`messages/${locale}.json`, "utf8"));
}

export type Words = ReturnType<typeof wordsIn>;

/** "€19.90": an amount as the pages write it. */
export function euros(amountMinor: number, locale: Locale = "en"): string {
  return formatMoney({ amountMinor, currency: "EUR" }, languageTags[locale]);
}
