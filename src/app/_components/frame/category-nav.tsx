import { ShopLink } from "@/app/_components/ui/shop-link";
import { listCategories } from "@/app/_data/catalog";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** The shop's categories in one row, scrolled sideways where they don't fit. */
export async function CategoryNav({ locale, label }: { locale: Locale; label: string }) {
  const categories = await listCategories(locale);
  if (categories.length === 0) return null;
  return (
    <nav aria-label={label} className="mx-auto max-w-7xl overflow-x-auto px-4 sm:px-6">
      <ul className="flex gap-6 whitespace-nowrap">
        {categories.map((category) => (
          <li key={category.id}>
            <ShopLink
              href={routes.category(locale, category.slug)}
              className="inline-flex min-h-11 items-center border-transparent border-b-2 text-muted no-underline hover:border-accent hover:text-ink"
            >
              {category.title}
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
