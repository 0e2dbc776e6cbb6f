import { getTranslations } from "next-intl/server";
import { CategoryLinks, ProductLinks } from "@/app/_components/catalog/ways-on";
import { NotFoundView } from "@/app/_components/frame/not-found-view";
import { rootLocale } from "@/i18n/root-locale";

/** Kept small: Next sends it along with every page of a product. */
export default async function ProductNotFound() {
  const locale = await rootLocale();
  const t = await getTranslations({ locale, namespace: "notFound" });
  return (
    <NotFoundView locale={locale} text={t("productText")}>
      <CategoryLinks locale={locale} />
      <ProductLinks locale={locale} />
    </NotFoundView>
  );
}
