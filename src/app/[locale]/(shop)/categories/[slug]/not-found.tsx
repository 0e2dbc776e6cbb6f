import { getTranslations } from "next-intl/server";
import { askedSlug } from "@/app/_components/catalog/asked-slug";
import { MissingPage } from "@/app/_components/catalog/missing-page";
import { findCategory, listCategories } from "@/app/_data/catalog";
import { rootLocale } from "@/i18n/root-locale";
import type { Locale } from "@/shared/locales";

/** Next sends it along with every page of a category: with those that are there it says nothing. */
export default async function CategoryNotFound() {
  const locale = await rootLocale();
  const slug = askedSlug();
  if (slug !== null && (await isCategory(locale, slug))) return null;
  const t = await getTranslations({ locale, namespace: "notFound" });
  return <MissingPage locale={locale} text={t("categoryText")} segments={slug === null ? [] : [slug]} />;
}

/** Most stand in the menu, which every page reads anyway. */
async function isCategory(locale: Locale, slug: string): Promise<boolean> {
  const menu = await listCategories(locale);
  return menu.some((category) => category.slug === slug) || (await findCategory(locale, slug)) !== null;
}
