import { locale } from "next/root-params";
import { defaultLocale, isLocale, type Locale } from "@/shared/locales";

/**
 * The language of the address, for what Next gives no parameters. What next-intl knows of it is set by layouts and
 * pages, and a not-found page inside of a route is rendered beside them, perhaps before.
 */
export async function rootLocale(): Promise<Locale> {
  const asked: unknown = await locale();
  return isLocale(asked) ? asked : defaultLocale;
}
