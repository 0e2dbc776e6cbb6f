import { getTranslations } from "next-intl/server";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { Facets } from "@/server/catalog/schemas";
import { type Locale, languageTags } from "@/shared/locales";
import { currencyDigits, formatMoney, money } from "@/shared/money";
import type { ListParams } from "@/shared/routes";
import { fromStart, isFiltered, withoutFilters } from "./list-params";

interface Props {
  locale: Locale;
  params: ListParams;
  /** Names of what was chosen; without them codes are shown. */
  facets: Facets | null;
  currency: string;
  href: (params: ListParams) => string;
}

interface Chip {
  readonly title: string;
  readonly without: ListParams;
}

/** What a list is narrowed to, each part removable by its own link. */
export async function FilterChips({ locale, params, facets, currency, href }: Props) {
  if (!isFiltered(params)) return null;
  const t = await getTranslations({ locale, namespace: "filters" });
  const price = (text: string) =>
    formatMoney(
      money(Math.round(Number(text) * 10 ** currencyDigits(currency)), currency),
      languageTags[locale],
    );
  const { min, max, ...rest } = fromStart(params);
  const chips: Chip[] = [
    ...(params.stock ? [{ title: t("stock"), without: { ...fromStart(params), stock: undefined } }] : []),
    ...(params.sale ? [{ title: t("sale"), without: { ...fromStart(params), sale: undefined } }] : []),
    ...(min === undefined ? [] : [{ title: t("above", { price: price(min) }), without: { ...rest, max } }]),
    ...(max === undefined ? [] : [{ title: t("below", { price: price(max) }), without: { ...rest, min } }]),
    ...valueChips("category", params, (key) => facets?.categories.find((one) => one.key === key)?.title),
    ...valueChips("option", params, (value) => optionTitle(facets, value)),
    ...valueChips("brand", params, (name) => name),
  ];
  return (
    <nav aria-label={t("chosen")} className="mt-5">
      <ul className="flex flex-wrap items-center gap-2">
        {chips.map(({ title, without }) => (
          <li key={href(without)}>
            <ShopLink
              href={href(without)}
              aria-label={t("remove", { name: title })}
              className="inline-flex min-h-9 items-center gap-2 rounded-full border border-edge bg-surface px-3.5 text-sm no-underline hover:border-ink"
            >
              {title}
              <span aria-hidden="true" className="text-muted">
                ✕
              </span>
            </ShopLink>
          </li>
        ))}
        <li>
          <ShopLink
            href={href(withoutFilters(params))}
            className="inline-flex min-h-9 items-center px-2 text-accent text-sm underline underline-offset-4"
          >
            {t("clear")}
          </ShopLink>
        </li>
      </ul>
    </nav>
  );
}

function valueChips(
  key: "category" | "option" | "brand",
  params: ListParams,
  titleOf: (value: string) => string | undefined,
): Chip[] {
  const values = params[key] ?? [];
  return values.map((value) => ({
    title: titleOf(value) ?? value,
    without: { ...fromStart(params), [key]: values.filter((other) => other !== value) },
  }));
}

/** "Colour: Fog" for "colour.fog". */
function optionTitle(facets: Facets | null, value: string): string | undefined {
  const [code, valueCode] = value.split(/\.(.*)/s);
  const option = facets?.options.find((one) => one.code === code);
  const title = option?.values.find((one) => one.code === valueCode)?.title;
  return option && title ? `${option.title}: ${title}` : undefined;
}
