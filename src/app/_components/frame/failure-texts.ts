import { getTranslations } from "next-intl/server";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import type { FailureTexts } from "./failure-words";

/** The words of an error page in a language. */
export async function failureTexts(locale: Locale): Promise<FailureTexts> {
  const t = await getTranslations({ locale, namespace: "failure" });
  return {
    ...{ title: t("title"), text: t("text"), retry: t("retry"), reference: t.raw("reference") },
    home: { label: t("home"), href: routes.home(locale) },
  };
}
