import { messages } from "@/i18n/messages";
import type { Locale } from "@/shared/locales";

/** What a role is called: an own one as the shop calls it, the others in the reader's language. */
export function roleTitle({ code, title }: { code: string; title: string | null }, locale: Locale): string {
  const words: Readonly<Record<string, string>> = messages[locale].staff.roles;
  return title ?? (Object.hasOwn(words, code) ? (words[code] ?? code) : code);
}
