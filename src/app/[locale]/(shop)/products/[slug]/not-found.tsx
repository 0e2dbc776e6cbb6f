import { getTranslations } from "next-intl/server";
import { askedSlug } from "@/app/_components/catalog/asked-slug";
import { MissingPage } from "@/app/_components/catalog/missing-page";
import { findProduct } from "@/app/_data/catalog";
import { rootLocale } from "@/i18n/root-locale";

/** Next sends it along with every page of a product: with those that are there it says nothing. */
export default async function ProductNotFound() {
  const locale = await rootLocale();
  const slug = askedSlug();
  if (slug !== null && (await findProduct(locale, slug))) return null;
  const t = await getTranslations({ locale, namespace: "notFound" });
  return <MissingPage locale={locale} text={t("productText")} segments={slug === null ? [] : [slug]} />;
}
