import { getTranslations } from "next-intl/server";
import { taxWords } from "@/app/_components/ui/tax-words";
import type { Availability, OptionView, ProductDetail } from "@/server/catalog/schemas";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney, type Money } from "@/shared/money";
import { routes } from "@/shared/routes";
import { picturedOption } from "./gallery-order";

export interface BuyingVariant {
  readonly valueIds: readonly string[];
  readonly sku: string;
  /** Amounts come as words, so that browser and server can't spell them differently. */
  readonly price: string;
  readonly compareAt: string | null;
  readonly availability: Availability;
}

export interface BuyingWords {
  readonly quantity: string;
  readonly add: string;
  readonly adding: string;
  readonly soldOut: string;
  readonly soldOutHere: string;
  readonly toCart: string;
  readonly taxNote: string;
  readonly sku: string;
  readonly now: string;
  readonly was: string;
  readonly availability: Readonly<Record<Availability, string>>;
  /** What browsers without scripts can't show as one chooses: other prices, combinations that are sold out. */
  readonly unscripted: string;
}

export interface BuyingView {
  readonly locale: Locale;
  readonly slug: string;
  readonly cartHref: string;
  readonly options: readonly OptionView[];
  /** The option that the pictures follow; null: they show the same whatever is chosen. */
  readonly picturedOptionId: string | null;
  readonly variants: readonly BuyingVariant[];
  readonly words: BuyingWords;
}

/** What the form on the product page needs, in words: it carries neither formatters nor messages to the browser. */
export async function buyingView(locale: Locale, product: ProductDetail): Promise<BuyingView> {
  const t = await getTranslations({ locale, namespace: "product" });
  const price = await getTranslations({ locale, namespace: "price" });
  const stock = await getTranslations({ locale, namespace: "availability" });
  const say = (amount: Money) => formatMoney(amount, languageTags[locale]);
  return {
    locale,
    slug: product.slug,
    cartHref: routes.cart(locale),
    options: product.options,
    picturedOptionId: picturedOption(product)?.id ?? null,
    variants: product.variants.map(({ valueIds, sku, availability, ...variant }) => ({
      ...{ valueIds, sku, availability },
      price: say(variant.price),
      compareAt: variant.compareAt && say(variant.compareAt),
    })),
    words: {
      ...{ quantity: t("quantity"), add: t("add"), adding: t("adding"), soldOut: t("soldOut") },
      ...{ soldOutHere: t("soldOutHere"), toCart: t("toCart"), sku: t("sku") },
      taxNote: t(`taxNote.${taxWords()}`),
      ...{ now: price("now"), was: price("was") },
      availability: { in_stock: stock("in_stock"), few_left: stock("few_left"), sold_out: stock("sold_out") },
      unscripted: [
        ...priceRange(product).map(([from, to]) => t("priceRange", { from: say(from), to: say(to) })),
        ...soldOutCombinations(product).map((list) => t("combinationsSoldOut", { list })),
      ].join(" "),
    },
  };
}

/** The lowest and the highest price, if they differ. */
function priceRange({ variants }: ProductDetail): [Money, Money][] {
  const prices = variants.map(({ price }) => price).sort((a, b) => a.amountMinor - b.amountMinor);
  const [lowest, highest] = [prices.at(0), prices.at(-1)];
  return lowest && highest && lowest.amountMinor !== highest.amountMinor ? [[lowest, highest]] : [];
}

/** "Clay · M, Clay · L": the combinations that can't be bought, where a single option's mark can't say it. */
function soldOutCombinations({ options, variants }: ProductDetail): string[] {
  if (options.length < 2) return [];
  const titles = new Map(
    options.flatMap(({ values }) => values.map(({ id, title }) => [id, title] as const)),
  );
  const names = variants
    .filter(({ availability }) => availability === "sold_out")
    .map(({ valueIds }) => valueIds.map((id) => titles.get(id) ?? "").join(" · "));
  return names.length > 0 ? [names.join(", ")] : [];
}
