import { languageTags, type Locale } from "@/shared/locales";
import { formatMoney, type Money } from "@/shared/money";

/** An amount in the words of the page's language. */
export function Amount({ money, locale, className = "" }: { money: Money; locale: Locale; className?: string }) {
  return <span className={`tabular-nums whitespace-nowrap ${className}`}>{formatMoney(money, languageTags[locale])}</span>;
}

interface PriceProps {
  price: Money;
  compareAt: Money | null;
  locale: Locale;
  /** "now" and "was", read out and not shown; "from" when variants differ. */
  words: { now: string; was: string; from?: string | undefined };
  className?: string;
}

/** A price with, on sale, the former one struck through beside it. */
export function Price({ price, compareAt, locale, words, className = "" }: PriceProps) {
  const from = words.from ? <span className="font-normal text-muted">{words.from} </span> : null;
  if (!compareAt) {
    return (
      <p className={className}>
        {from}
        <Amount money={price} locale={locale} />
      </p>
    );
  }
  return (
    <p className={`flex flex-wrap items-baseline gap-x-2 ${className}`}>
      <span className="text-sale">
        <span className="sr-only">{words.now} </span>
        {from}
        <Amount money={price} locale={locale} />
      </span>
      <span className="font-normal text-muted text-[0.85em]">
        <span className="sr-only">{words.was} </span>
        <s>
          <Amount money={compareAt} locale={locale} />
        </s>
      </span>
    </p>
  );
}
