import { inArray } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { categories, productCategories } from "@/db/schema";
import type { CategoryId, ProductId } from "@/shared/ids";

/** The products that stand in one of the categories or anywhere below it, also below what is archived. */
export async function listProductsBelow(
  db: Queryable,
  categoryIds: Iterable<CategoryId>,
): Promise<ProductId[]> {
  const tree = await db.select({ id: categories.id, parentId: categories.parentId }).from(categories);
  const childrenOf = Map.groupBy(tree, ({ parentId }) => parentId);
  const below = new Set(categoryIds);
  // What is added on the way is visited, too.
  for (const id of below) for (const child of childrenOf.get(id) ?? []) below.add(child.id);
  if (below.size === 0) return [];
  const { productId, categoryId } = productCategories;
  const rows = await db
    .selectDistinct({ productId })
    .from(productCategories)
    .where(inArray(categoryId, [...below]));
  return rows.map((row) => row.productId);
}
