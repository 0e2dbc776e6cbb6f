import { notFound, permanentRedirect } from "next/navigation";
import { findMovedCategory, findMovedProduct } from "@/app/_data/catalog";
import type { Locale } from "@/shared/locales";
import { type ListParams, routes } from "@/shared/routes";

/** Ends a page where no product stands: leads on to where it went, or says that the page doesn't exist. */
export async function leaveProductPage(locale: Locale, slug: string): Promise<never> {
  const moved = await findMovedProduct(locale, slug);
  if (moved === null) notFound();
  permanentRedirect(routes.product(locale, moved));
}

/** The same for a category; `params` are the keys that the address was asked with. */
export async function leaveCategoryPage(
  locale: Locale,
  slug: string,
  params: ListParams = {},
): Promise<never> {
  const moved = await findMovedCategory(locale, slug);
  if (moved === null) notFound();
  permanentRedirect(routes.category(locale, moved, params));
}
