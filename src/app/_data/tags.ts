/** Every cache tag of the shop's public reads. */
export const tags = {
  /** On everything that was read from the catalogue. */
  catalogue: "catalogue",
  /** The names and order of categories, on every page. */
  categories: "categories",
  /** Every list that products stand in: home, categories. It says their prices and stock, too. */
  productLists: "product-lists",
  /** Which address leads to which product. */
  slugs: "slugs",
  product: (id: string) => `product:${id}`,
} as const;

/** The tags that a row of `catalog_changes` makes stale. */
export function tagsOfChange(kind: "product" | "category" | "all", subjectId: string): string[] {
  switch (kind) {
    case "product":
      return [tags.product(subjectId), tags.productLists, tags.slugs];
    case "category":
      return [tags.categories, tags.productLists];
    case "all":
      return [tags.catalogue];
  }
}
