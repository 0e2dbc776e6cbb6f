import type { Metadata } from "next";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { pageMetadata } from "@/app/_components/frame/metadata";
import type { CategoryPage, CategorySort } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { type ListParams, routes } from "@/shared/routes";

/** The keys that an address of this list has: those that differ from the plain page. */
export function listQuery(sort: CategorySort, page: number): ListParams {
  return { sort: sort === "featured" ? undefined : sort, page: page === 1 ? undefined : page };
}

/** The same list in each language. */
export function categoryAlternates({ category, paging }: CategoryPage, sort: CategorySort) {
  return alternatesOf((locale) =>
    routes.category(locale, category.slugs[locale], listQuery(sort, paging.page)),
  );
}

/** A sorted list is the same things again, so its canonical address is the unsorted one. */
export function categoryMetadata(locale: Locale, page: CategoryPage): Metadata {
  const { title, description } = page.category;
  return pageMetadata({ locale, alternates: categoryAlternates(page, "featured"), title, description });
}
