import { getTranslations } from "next-intl/server";
import type { ShippingMethodView } from "@/server/checkout/schemas";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney } from "@/shared/money";
import type { ShippingOption } from "./shipping-choice";

/** The ways of delivery, ready to be read. */
export async function shippingOptions(
  methods: readonly ShippingMethodView[],
  locale: Locale,
): Promise<readonly ShippingOption[]> {
  const t = await getTranslations({ locale, namespace: "checkout" });
  return methods.map(({ id, title, description, price, isFree, minDays, maxDays }) => ({
    id,
    title,
    description,
    days:
      minDays === maxDays
        ? t("review.shippingDay", { max: maxDays })
        : t("review.shippingDays", { min: minDays, max: maxDays }),
    price: isFree ? t("summary.free") : formatMoney(price, languageTags[locale]),
  }));
}
