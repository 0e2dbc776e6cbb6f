import { getTranslations } from "next-intl/server";
import { Picture } from "@/app/_components/ui/picture";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { CategoryCard } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

interface Props {
  locale: Locale;
  categories: readonly CategoryCard[];
  headingLevel: "h2" | "h3";
}

/** The shop's categories as doors to step through; an odd one at the end is as wide as two. */
export async function CategoryTiles({ locale, categories, headingLevel: Heading }: Props) {
  const t = await getTranslations({ locale, namespace: "home" });
  return (
    <ul className="mt-6 grid grid-cols-2 gap-3 sm:gap-5 lg:grid-cols-3">
      {categories.map((category) => (
        <li
          key={category.id}
          className="comes-later group relative overflow-hidden rounded-lg bg-sunken max-lg:last:odd:col-span-2"
        >
          {category.image ? (
            <div className="aspect-[4/3] overflow-hidden sm:aspect-[16/10] max-lg:group-last:group-odd:aspect-[8/3]">
              <Picture
                image={category.image}
                sizes="(min-width: 80rem) 25rem, (min-width: 64rem) 32vw, 47vw"
                isDecorative
                className="size-full object-cover transition-transform duration-700 ease-calm group-hover:scale-[1.02]"
              />
            </div>
          ) : null}
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 p-3 sm:p-5">
            <Heading className="font-display text-xl sm:text-2xl">
              <ShopLink
                href={routes.category(locale, category.slug)}
                className="no-underline after:absolute after:inset-0"
              >
                {category.title}
              </ShopLink>
            </Heading>
            <p className="shrink-0 text-muted text-sm">{t("pieces", { count: category.productCount })}</p>
            <p className="basis-full text-muted text-sm max-sm:hidden">{category.description}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
