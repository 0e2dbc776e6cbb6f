import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Picture } from "@/app/_components/ui/picture";
import type { CategoryCard } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** The shop's categories as doors to step through. */
export async function CategoryTiles({
  locale,
  categories,
}: {
  locale: Locale;
  categories: readonly CategoryCard[];
}) {
  const t = await getTranslations({ locale, namespace: "home" });
  return (
    <ul className="mt-6 grid grid-cols-2 gap-3 sm:gap-5 lg:grid-cols-3">
      {categories.map((category) => (
        <li
          key={category.id}
          className="group relative overflow-hidden rounded-lg bg-sunken max-lg:last:odd:col-span-2"
        >
          {category.image ? (
            <Picture
              image={category.image}
              sizes="(min-width: 80rem) 25rem, (min-width: 64rem) 32vw, 47vw"
              isDecorative
              className="aspect-[4/3] w-full group-last:group-odd:max-lg:aspect-[8/3] sm:aspect-[16/10] object-cover transition-transform duration-700 ease-calm group-hover:scale-[1.02]"
            />
          ) : null}
          <div className="relative flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 bg-sunken p-3 sm:p-5">
            <h3 className="font-display text-xl sm:text-2xl">
              <Link
                href={routes.category(locale, category.slug)}
                className="no-underline after:absolute after:-top-96 after:right-0 after:bottom-0 after:left-0"
              >
                {category.title}
              </Link>
            </h3>
            <p className="shrink-0 text-muted text-sm">{t("pieces", { count: category.productCount })}</p>
            <p className="basis-full text-muted text-sm max-sm:hidden">{category.description}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
