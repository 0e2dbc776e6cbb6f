import { getTranslations } from "next-intl/server";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney, type Money } from "@/shared/money";

/** An amount in the words of the page's language. */
export function Amount({
  money,
  locale,
  className = "",
}: {
  money: Money;
  locale: Locale;
  className?: string;
}) {
  return (
    <span className={`whitespace-nowrap tabular-nums ${className}`}>
      {formatMoney(money, languageTags[locale])}
    </span>
  );
}

interface PriceProps {
  price: Money;
  /** The former price, on sale. */
  compareAt: Money | null;
  /** Whether `price` is the lowest of several. */
  varies?: boolean;
  locale: Locale;
  className?: string;
}

/** A price with, on sale, the former one struck through beside it. */
export async function Price({ price, compareAt, varies = false, locale, className = "" }: PriceProps) {
  const t = await getTranslations({ locale, namespace: "price" });
  const amount = formatMoney(price, languageTags[locale]);
  const shown = varies ? t("from", { price: amount }) : amount;
  if (!compareAt) return <p className={`tabular-nums ${className}`}>{shown}</p>;
  return (
    <p className={`flex flex-wrap items-baseline gap-x-2 tabular-nums ${className}`}>
      <span className="text-sale">
        <span className="sr-only">{t("now")} </span>
        {shown}
      </span>
      <span className="font-normal text-[0.85em] text-muted">
        <span className="sr-only">{t("was")} </span>
        <s>{formatMoney(compareAt, languageTags[locale])}</s>
      </span>
    </p>
  );
}
