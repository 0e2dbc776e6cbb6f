import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Amount } from "@/app/_components/ui/price";
import type { TaxShare } from "@/server/orders/schemas";
import { languageTags, type Locale } from "@/shared/locales";
import { type Money, subtractMoney } from "@/shared/money";

/** What quotes and orders have in common: every amount that makes up the total. */
export interface TotalsView {
  readonly subtotal: Money;
  readonly discount: Money;
  readonly shipping: { readonly title: string; readonly gross: Money };
  readonly taxes: readonly TaxShare[];
  readonly tax: Money;
  readonly total: Money;
  readonly pricesIncludeTax: boolean;
}

/** From subtotal to total. Tax stands below the total when prices include it, above when it is added. */
export async function Totals({ amounts, locale }: { amounts: TotalsView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "checkout.summary" });
  const { discount, pricesIncludeTax, subtotal, taxes, total } = amounts;
  const shipping = shownShipping(amounts);
  return (
    <dl className="space-y-2">
      <Row label={t("subtotal")} amount={<Amount money={subtotal} locale={locale} />} />
      {discount.amountMinor > 0 ? (
        <Row label={t("discount")} amount={<>−<Amount money={discount} locale={locale} /></>} />
      ) : null}
      <Row
        label={t("shippingBy", { method: amounts.shipping.title })}
        amount={shipping.amountMinor === 0 ? t("free") : <Amount money={shipping} locale={locale} />}
      />
      {pricesIncludeTax ? null : taxes.map((share) => (
        <Row
          key={`${share.name} ${share.ratePpm}`}
          label={`${share.name} ${percent(share.ratePpm, locale)}`}
          amount={<Amount money={share.amount} locale={locale} />}
        />
      ))}
      <div className="flex items-baseline justify-between gap-4 border-line border-t pt-3 font-semibold text-lg">
        <dt>{t("total")}</dt>
        <dd data-testid="total">
          <Amount money={total} locale={locale} />
        </dd>
      </div>
      {pricesIncludeTax ? taxes.map((share) => (
        <Row
          key={`${share.name} ${share.ratePpm}`}
          isSmall
          label={t("includes", { name: share.name, rate: percent(share.ratePpm, locale) })}
          amount={<Amount money={share.amount} locale={locale} />}
        />
      )) : null}
    </dl>
  );
}

function Row({ label, amount, isSmall = false }: { label: string; amount: ReactNode; isSmall?: boolean }) {
  return (
    <div className={`flex items-baseline justify-between gap-4 ${isSmall ? "text-muted text-sm" : ""}`}>
      <dt>{label}</dt>
      <dd className="text-right">{amount}</dd>
    </div>
  );
}

/** Where tax is added, delivery is shown without its tax, so that the rows add up to the total. */
function shownShipping({ subtotal, discount, shipping, tax, total, pricesIncludeTax }: TotalsView): Money {
  if (pricesIncludeTax) return shipping.gross;
  return subtractMoney(subtractMoney(total, tax), subtractMoney(subtotal, discount));
}

function percent(ratePpm: number, locale: Locale): string {
  const format = new Intl.NumberFormat(languageTags[locale], { style: "percent", maximumFractionDigits: 3 });
  return format.format(ratePpm / 1_000_000);
}
