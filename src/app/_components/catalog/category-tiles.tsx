import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Picture } from "@/app/_components/ui/picture";
import type { CategoryCard } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** The shop's categories as doors to step through. */
export async function CategoryTiles({ locale, categories }: { locale: Locale; categories: readonly CategoryCard[] }) {
  const t = await getTranslations({ locale, namespace: "home" });
  return (
    <ul className="mt-6 grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {categories.map((category) => (
        <li key={category.id} className="group relative overflow-hidden rounded-lg bg-sunken">
          {category.image ? (
            <Picture
              image={category.image}
              sizes="(min-width: 80rem) 25rem, (min-width: 40rem) 48vw, 92vw"
              isDecorative
              className="aspect-[16/10] w-full object-cover transition-transform duration-700 ease-calm group-hover:scale-[1.02]"
            />
          ) : null}
          <div className="relative flex items-baseline justify-between gap-4 bg-sunken p-5">
            <div>
              <h3 className="font-display text-2xl">
                <Link
                  href={routes.category(locale, category.slug)}
                  className="no-underline after:absolute after:-top-96 after:right-0 after:bottom-0 after:left-0"
                >
                  {category.title}
                </Link>
              </h3>
              <p className="mt-1 text-muted text-sm">{category.description}</p>
            </div>
            <p className="shrink-0 text-muted text-sm">{t("pieces", { count: category.productCount })}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
