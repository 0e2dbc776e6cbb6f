import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Amount } from "@/app/_components/ui/price";
import type { TaxShare } from "@/server/orders/schemas";
import { type Locale, languageTags } from "@/shared/locales";
import { type Money, money } from "@/shared/money";
import { shippingPart, type TotalAmounts } from "@/shared/shipping-part";
import { taxLabel } from "@/shared/tax-label";

/** What quotes and orders have in common: every amount that makes up the total. */
export interface TotalsView extends TotalAmounts {
  readonly shipping: { readonly title: string };
  readonly taxes: readonly TaxShare[];
}

/** From subtotal to total. Tax stands below the total when prices include it, above when it is added. */
export async function Totals({ amounts, locale }: { amounts: TotalsView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "checkout.summary" });
  const { discount, pricesIncludeTax, subtotal, total } = amounts;
  const shipping = shippingPart(amounts);
  const taxes = amounts.taxes.map((share) => {
    const words = taxLabel((name) => t(`taxNames.${name}`), share, languageTags[locale]);
    return { words, amount: <Amount money={share.amount} locale={locale} /> };
  });
  return (
    <dl className="space-y-2">
      <Row label={t("subtotal")} amount={<Amount money={subtotal} locale={locale} />} />
      {discount.amountMinor > 0 ? (
        <Row label={t("discount")} amount={<Amount money={negative(discount)} locale={locale} />} />
      ) : null}
      <Row
        label={amounts.shipping.title}
        amount={shipping.amountMinor === 0 ? t("free") : <Amount money={shipping} locale={locale} />}
      />
      {pricesIncludeTax
        ? null
        : taxes.map(({ words, amount }) => <Row key={words} label={words} amount={amount} />)}
      <div className="flex items-baseline justify-between gap-4 border-line border-t pt-3 font-semibold text-lg">
        <dt>{t("total")}</dt>
        <dd data-testid="total">
          <Amount money={total} locale={locale} />
        </dd>
      </div>
      {pricesIncludeTax
        ? taxes.map(({ words, amount }) => (
            <Row key={words} isSmall label={t("includes", { tax: words })} amount={amount} />
          ))
        : null}
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

function negative({ amountMinor, currency }: Money): Money {
  return money(-amountMinor, currency);
}
