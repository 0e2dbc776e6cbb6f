import type { Metadata } from "next";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { pageMetadata } from "@/app/_components/frame/metadata";
import type { CategoryPage } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { type ListParams, routes } from "@/shared/routes";

/** The same list in each language. */
export function categoryAlternates({ category }: Pick<CategoryPage, "category">, params: ListParams = {}) {
  return alternatesOf((locale) => routes.category(locale, category.slugs[locale], params));
}

/**
 * A sorted or narrowed list is the same things again: its canonical address is the plain one, and search engines
 * needn't keep it.
 */
export function categoryMetadata(locale: Locale, page: CategoryPage, params: ListParams = {}): Metadata {
  const { title, description } = page.category;
  const isIndexed = Object.keys(params).length === 0;
  return pageMetadata({ locale, alternates: categoryAlternates(page), title, description, isIndexed });
}
