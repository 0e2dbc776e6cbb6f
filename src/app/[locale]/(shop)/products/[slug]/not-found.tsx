import { getLocale, getTranslations } from "next-intl/server";
import { CategoryLinks, FirstProducts } from "@/app/_components/catalog/ways-on";
import { NotFoundView } from "@/app/_components/frame/not-found-view";

/** Goes along with every page of a product, which is made once and kept. */
export default async function ProductNotFound() {
  const locale = await getLocale();
  const t = await getTranslations({ locale, namespace: "notFound" });
  return (
    <NotFoundView locale={locale} text={t("productText")}>
      <CategoryLinks locale={locale} />
      <FirstProducts locale={locale} />
    </NotFoundView>
  );
}
