import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/mysql-core";
import type { Queryable } from "@/db/client";
import { categories, categoryTranslations, media } from "@/db/schema";
import { DomainError } from "@/server/platform/domain-error";
import type { CategoryId } from "@/shared/ids";
import { defaultLocale, type Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import type { Image } from "./schemas";
import { translated } from "./translations";

export interface CategoryNode {
  readonly id: CategoryId;
  readonly parentId: CategoryId | null;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly image: Image | null;
}

const wanted = alias(categoryTranslations, "wanted");
const fallback = alias(categoryTranslations, "fallback");

/** The whole tree of active categories, parents and children in their order. */
export async function loadCategories(db: Queryable, locale: Locale): Promise<CategoryNode[]> {
  const rows = await db
    .select({
      id: categories.id,
      parentId: categories.parentId,
      slug: translated(wanted.slug, fallback.slug),
      title: translated(wanted.title, fallback.title),
      description: translated(wanted.description, fallback.description),
      imageHash: media.hash,
      width: media.width,
      height: media.height,
    })
    .from(categories)
    .leftJoin(wanted, and(eq(wanted.categoryId, categories.id), eq(wanted.locale, locale)))
    .leftJoin(fallback, and(eq(fallback.categoryId, categories.id), eq(fallback.locale, defaultLocale)))
    .leftJoin(media, eq(media.hash, categories.imageHash))
    .where(eq(categories.status, "active"))
    .orderBy(asc(categories.position));
  return rows.map(({ imageHash, width, height, ...row }) => ({
    ...row,
    image: imageHash && width && height ? { src: routes.media(imageHash), width, height, alt: "" } : null,
  }));
}

/** The category at a slug. Throws CATEGORY_NOT_FOUND. */
export function categoryAt(tree: readonly CategoryNode[], slug: string): CategoryNode {
  const found = tree.find((node) => node.slug === slug);
  if (!found) throw new DomainError("CATEGORY_NOT_FOUND", `No category at ${slug}`);
  return found;
}

/** A category and all below it. */
export function withDescendants(tree: readonly CategoryNode[], id: CategoryId): CategoryId[] {
  const children = tree.filter((node) => node.parentId === id);
  return [id, ...children.flatMap((child) => withDescendants(tree, child.id))];
}

/** From the root down to the parent of a category. */
export function ancestors(tree: readonly CategoryNode[], node: CategoryNode): CategoryNode[] {
  const parent = tree.find(({ id }) => id === node.parentId);
  return parent ? [...ancestors(tree, parent), parent] : [];
}
