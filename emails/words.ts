import { createTranslator } from "next-intl";
import { messages } from "@/i18n/messages";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney, type Money } from "@/shared/money";

/** Everything that is said in a language: words, amounts, moments. */
export function speak(locale: Locale) {
  return {
    t: createTranslator({ locale, messages: messages[locale] }),
    amount: (money: Money) => formatMoney(money, languageTags[locale]),
    /** In UTC, and saying so: nobody knows where a mail is read. */
    moment: (at: Date) => new Intl.DateTimeFormat(languageTags[locale], momentLook).format(at),
  };
}

const momentLook = {
  ...({ year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" } as const),
  ...({ timeZone: "UTC", timeZoneName: "short" } as const),
};

/** The key among `known` words that a code from elsewhere has, or the one for all others. */
export function knownKey<Known extends object>(known: Known, code: string | null): keyof Known | "other" {
  return code !== null && Object.hasOwn(known, code) ? (code as keyof Known) : "other";
}
