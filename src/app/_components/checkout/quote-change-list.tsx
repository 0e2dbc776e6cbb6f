import { useTranslations } from "next-intl";
import type { QuoteChange } from "@/server/checkout/schemas";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney, type Money } from "@/shared/money";

/** What moved since the shopper saw the total, one sentence each. */
export function QuoteChangeList({ changes, locale }: { changes: readonly QuoteChange[]; locale: Locale }) {
  const t = useTranslations("checkout.changes");
  const spoken = (amount: Money) => formatMoney(amount, languageTags[locale]);
  const sentence = (change: QuoteChange): string => {
    switch (change.kind) {
      case "price":
        return t("price", { title: change.title, from: spoken(change.from), to: spoken(change.to) });
      case "stock":
        return t("stock", { title: change.title, available: change.available });
      case "unavailable":
        return t("unavailable", { title: change.title });
      case "quantity":
        return t("quantity", { title: change.title, from: change.from, to: change.to });
      case "shipping":
      case "tax":
      case "total":
        return t(change.kind, { from: spoken(change.from), to: spoken(change.to) });
      case "address":
      case "expired":
        return t(change.kind);
    }
  };
  return (
    <ul className="list-disc pl-5" data-testid="quote-changes">
      {changes.map((change) => (
        <li key={sentence(change)}>{sentence(change)}</li>
      ))}
    </ul>
  );
}
