import { getTranslations } from "next-intl/server";
import { ShopLink } from "@/app/_components/ui/shop-link";
import { listDelivery } from "@/app/_data/delivery";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney } from "@/shared/money";
import { routes } from "@/shared/routes";

/** What delivery costs at least, and where the rest is told. */
export async function DeliveryNote({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "product" });
  const rates = (await listDelivery(locale)).flatMap((country) => country.rates);
  const [cheapest] = rates.map(({ price }) => price).toSorted((a, b) => a.amountMinor - b.amountMinor);
  return (
    <p className="mt-5 flex flex-wrap items-center gap-x-2 text-sm">
      {cheapest ? t("deliveryFrom", { price: formatMoney(cheapest, languageTags[locale]) }) : null}
      <ShopLink href={routes.shipping(locale)} className="link inline-flex min-h-6 items-center">
        {t("deliveryLink")}
      </ShopLink>
    </p>
  );
}
