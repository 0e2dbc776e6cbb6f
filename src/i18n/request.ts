import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale } from "@/shared/locales";
import { messages } from "./messages";

/**
 * What next-intl asks for each request. Pages name their language in every call, so nothing here reads the
 * request and static pages stay static.
 */
export default getRequestConfig(async ({ locale, requestLocale }) => {
  const asked = locale ?? (await requestLocale);
  const spoken = isLocale(asked) ? asked : defaultLocale;
  return { locale: spoken, messages: messages[spoken], timeZone: "UTC" };
});
