import { getTranslations } from "next-intl/server";
import type { CountryDelivery, DeliveryRate } from "@/server/checkout/schemas";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney } from "@/shared/money";
import { countryName } from "@/shared/postal-lines";

/** What delivery costs and how long it takes, a card for each country in the order of its name. */
export function DeliveryRates({
  locale,
  deliveries,
}: {
  locale: Locale;
  deliveries: readonly CountryDelivery[];
}) {
  const { compare } = new Intl.Collator(languageTags[locale]);
  const countries = deliveries
    .map(({ country, rates }) => ({ country, rates, name: countryName(country, locale) }))
    .sort((a, b) => compare(a.name, b.name));
  return (
    <ul className="grid gap-4 pt-2 sm:grid-cols-2">
      {countries.map(({ country, name, rates }) => (
        <li key={country} className="rounded-lg border border-line bg-surface p-5">
          <h3 className="font-semibold">{name}</h3>
          <ul className="mt-1 divide-y divide-line">
            {rates.map((rate) => (
              <Rate key={rate.methodId} locale={locale} rate={rate} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

async function Rate({ locale, rate }: { locale: Locale; rate: DeliveryRate }) {
  const t = await getTranslations({ locale, namespace: "pages.shipping" });
  const { title, price, freeFrom, minDays: min, maxDays: max } = rate;
  const tag = languageTags[locale];
  return (
    <li className="py-3 last:pb-0">
      <p className="flex justify-between gap-4">
        <span>{title}</span>
        <span className="font-medium tabular-nums">
          {price.amountMinor === 0 ? t("free") : formatMoney(price, tag)}
        </span>
      </p>
      <p className="flex flex-wrap justify-between gap-x-4 text-muted text-sm">
        <span>{min === max ? t("day", { max }) : t("days", { min, max })}</span>
        {freeFrom && price.amountMinor > 0 ? (
          <span className="tabular-nums">{t("freeFrom", { amount: formatMoney(freeFrom, tag) })}</span>
        ) : null}
      </p>
    </li>
  );
}
