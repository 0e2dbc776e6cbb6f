import { getTranslations } from "next-intl/server";
import { SectionTitle } from "@/app/_components/ui/heading";
import { findCategory } from "@/app/_data/catalog";
import type { ProductDetail } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { ProductGrid } from "./product-grid";

const shownProducts = 4;

/** What stands beside a product: the first things of its category, those that can be bought before the others. */
export async function RelatedProducts({
  locale,
  product,
}: {
  locale: Locale;
  product: Pick<ProductDetail, "id" | "category">;
}) {
  const category = product.category && (await findCategory(locale, product.category.slug));
  const others = category?.products.filter(({ id }) => id !== product.id) ?? [];
  if (others.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "product" });
  const isSoldOut = ({ availability }: (typeof others)[number]) => availability === "sold_out";
  const shown = others
    .toSorted((a, b) => Number(isSoldOut(a)) - Number(isSoldOut(b)))
    .slice(0, shownProducts);
  return (
    <section aria-labelledby="related" className="mt-20 border-line border-t pt-12">
      <SectionTitle id="related">{t("related")}</SectionTitle>
      <ProductGrid locale={locale} products={shown} headingLevel="h3" shape="row" />
    </section>
  );
}
