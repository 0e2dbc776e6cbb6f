import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_components/ui/badge";
import type { ProductCard } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";

/** What is special about a product: sold out, nearly so, or on sale; nothing when it is simply there. */
export async function ProductBadges({ locale, product }: { locale: Locale; product: ProductCard }) {
  const t = await getTranslations({ locale, namespace: "availability" });
  const { availability, compareAt } = product;
  if (availability === "in_stock" && !compareAt) return null;
  return (
    <p className="absolute bottom-3 left-3 flex flex-wrap gap-1.5">
      {compareAt && availability !== "sold_out" ? <Badge tone="sale">{t("sale")}</Badge> : null}
      {availability === "few_left" ? <Badge tone="warn">{t("few_left")}</Badge> : null}
      {availability === "sold_out" ? <Badge>{t("sold_out")}</Badge> : null}
    </p>
  );
}
