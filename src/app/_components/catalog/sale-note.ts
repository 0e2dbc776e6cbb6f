import type { ProductDetail } from "@/server/catalog/schemas";
import type { Money } from "@/shared/money";

interface SaleNote {
  /** Titles of the values of one option that are on sale, and no others; empty when no option tells them apart. */
  readonly values: readonly string[];
  /** The lowest price on sale. */
  readonly price: Money;
  /** Whether it is the lowest of several. */
  readonly varies: boolean;
}

/**
 * What to say of a product of which only some variants are on sale: lists show its lowest price, and its page begins
 * with a choice that may be none of them. Null when all or none are.
 */
export function saleNote({
  options,
  variants,
}: Pick<ProductDetail, "options" | "variants">): SaleNote | null {
  const [reduced, others] = [variants.filter(isOnSale), variants.filter((variant) => !isOnSale(variant))];
  const [cheapest] = reduced.toSorted((a, b) => a.price.amountMinor - b.price.amountMinor);
  if (!cheapest || others.length === 0) return null;
  const telling = options.flatMap(({ values }, index) => {
    const ids = new Set(reduced.map(({ valueIds }) => valueIds[index]));
    if (others.some(({ valueIds }) => ids.has(valueIds[index]))) return [];
    return [values.filter(({ id }) => ids.has(id)).map(({ title }) => title)];
  });
  const varies = reduced.some(({ price }) => price.amountMinor !== cheapest.price.amountMinor);
  return { values: telling[0] ?? [], price: cheapest.price, varies };
}

function isOnSale({ price, compareAt }: ProductDetail["variants"][number]): boolean {
  return compareAt !== null && compareAt.amountMinor > price.amountMinor;
}
