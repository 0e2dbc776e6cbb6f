import { comparePlaces, type Place } from "./keyset.ts";
import type { ListSort } from "./protocol.ts";
import type { ShelfProduct } from "./shelf.ts";

export interface Ranked<Product> extends Place {
  readonly product: Product;
}

type Sortable = Pick<ShelfProduct, "id" | "position" | "createdAt" | "minPriceMinor" | "places">;
type Sort = Exclude<ListSort, "relevance">;

/** Products in an order that needs no words; each at a place that stays its own when others come and go. */
export function rankBy<Product extends Sortable>(
  sort: Sort,
  products: readonly Product[],
  categoryId: string | null,
): Ranked<Product>[] {
  const ranked = products.map((product) => ({
    ...{ rank: rankIn(sort, product, categoryId), id: product.id, product },
  }));
  return ranked.sort(comparePlaces);
}

function rankIn(sort: Sort, product: Sortable, categoryId: string | null): number {
  switch (sort) {
    case "featured":
      return categoryId === null ? product.position : (product.places.get(categoryId) ?? product.position);
    case "price_asc":
      return product.minPriceMinor;
    case "price_desc":
      return -product.minPriceMinor;
    case "newest":
      return -product.createdAt;
  }
}

/** From this share of the best score on, products fit about equally well. */
const fittingShare = 0.35;

/**
 * Found products: of those that fit about equally well the ones in stock come first. So a sold-out hoodie stands
 * behind every other hoodie, and before the jacket whose description mentions one.
 */
export function rankByRelevance(
  hits: readonly { readonly score: number; readonly product: ShelfProduct }[],
): Ranked<ShelfProduct>[] {
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
  const ranked = hits.map(({ score, product }) => {
    const tier = (score >= best * fittingShare ? 0 : 2) + (product.isInStock ? 0 : 1);
    // Between 0 and 1 and falling with the score; few digits, so that a cursor is short.
    const rank = tier + Math.round(1e6 / (1 + score)) / 1e6;
    return { rank, id: product.id, product };
  });
  return ranked.sort(comparePlaces);
}
