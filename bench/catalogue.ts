import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/wiring/root-router";
import { type Locale, locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import type { Client } from "./shop-client";

type Catalogue = inferRouterOutputs<AppRouter>["catalog"];

/** What there is to ask for, read through the shop's own door. */
export interface KnownCatalogue {
  readonly categories: readonly { locale: Locale; slug: string; path: string }[];
  readonly products: readonly { locale: Locale; slug: string; path: string; title: string }[];
  /** Variants that can be bought, once. */
  readonly variantIds: readonly string[];
}

/** A shop may have ten thousand products; these are enough to be no favourites of any cache. */
const maxProducts = 200;

/** Reads categories, their first pages and the products on them, in all languages. */
export async function readCatalogue(client: Client): Promise<KnownCatalogue> {
  const categories: { locale: Locale; slug: string; path: string }[] = [];
  const products = new Map<string, { locale: Locale; slug: string; path: string; title: string }>();
  const variantIds = new Set<string>();
  for (const locale of locales) {
    const cards = (await client.query("catalog.listCategories", { locale })) as Catalogue["listCategories"];
    for (const { slug } of cards) {
      categories.push({ locale, slug, path: routes.category(locale, slug) });
      const page = (await client.query("catalog.getCategory", { locale, slug })) as Catalogue["getCategory"];
      for (const card of page.products) {
        if (products.size >= maxProducts) break;
        const path = routes.product(locale, card.slug);
        products.set(path, { locale, slug: card.slug, path, title: card.title });
      }
    }
  }
  for (const { locale, slug } of products.values()) {
    const detail = (await client.query("catalog.getProduct", { locale, slug })) as Catalogue["getProduct"];
    for (const { id, availability } of detail.variants) if (availability === "in_stock") variantIds.add(id);
  }
  if (products.size === 0 || variantIds.size === 0) throw new Error("The shop has nothing to sell.");
  return { categories, products: [...products.values()], variantIds: [...variantIds] };
}

/**
 * What people type: words of titles, pairs of them, their beginnings, and some with a letter missing; the same
 * list for the same catalogue.
 */
export function makeQueries({
  products,
}: Pick<KnownCatalogue, "products">): { locale: Locale; text: string }[] {
  const queries = products.flatMap(({ locale, title }) => {
    const words = title
      .toLowerCase()
      .split(/[\s·,/]+/)
      .filter((word) => word.length > 1);
    const texts = words.flatMap((word, index) => {
      const next = words[index + 1];
      const typo = word.length > 4 ? [word.slice(0, 2) + word.slice(3)] : [];
      return [word, word.slice(0, Math.ceil(word.length / 2)), ...typo, ...(next ? [`${word} ${next}`] : [])];
    });
    return texts.map((text) => ({ locale, text }));
  });
  return [...new Map(queries.map((query) => [`${query.locale} ${query.text}`, query])).values()];
}

/** What a search field asks for while each query is typed: it with one letter, two, three … */
export function makeBeginnings(queries: readonly { locale: Locale; text: string }[]) {
  return queries.flatMap(({ locale, text }) =>
    Array.from({ length: Math.min(text.length, 6) }, (_, index) => ({
      locale,
      text: text.slice(0, index + 1),
    })),
  );
}
