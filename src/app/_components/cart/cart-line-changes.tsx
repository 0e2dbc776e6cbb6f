import { getTranslations } from "next-intl/server";
import type { CartChange } from "@/server/cart/schemas";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney, type Money } from "@/shared/money";

/** What moved on one line since it was last seen, each in a sentence. */
export async function CartLineChanges({
  locale,
  changes,
}: {
  locale: Locale;
  changes: readonly CartChange[];
}) {
  if (changes.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "cart.change" });
  const amount = (money: Money) => formatMoney(money, languageTags[locale]);
  const sentence = (change: CartChange): string => {
    switch (change.kind) {
      case "price_changed":
        return t("price_changed", { from: amount(change.from), to: amount(change.to) });
      case "quantity_reduced":
        return t("quantity_reduced", { available: change.available });
      case "sold_out":
      case "not_for_sale":
        return t(change.kind);
    }
  };
  return (
    <ul className="space-y-1 border-warn border-l-2 pl-3 text-sm text-warn">
      {changes.map((change) => (
        <li key={change.kind}>{sentence(change)}</li>
      ))}
    </ul>
  );
}
