import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { SectionTitle } from "@/app/_components/ui/heading";
import { getHome, listCategories } from "@/app/_data/catalog";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { ProductGrid } from "./product-grid";

const shownProducts = 4;

/** The shop's categories, for a page that was looked for in vain. */
export async function CategoryLinks({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "notFound" });
  const categories = await listCategories(locale);
  if (categories.length === 0) return null;
  return (
    <nav aria-labelledby="categories" className="flex flex-col items-center gap-4">
      <h2 id="categories" className="text-muted">
        {t("categories")}
      </h2>
      <ul className="flex flex-wrap justify-center gap-2">
        {categories.map(({ id, slug, title }) => (
          <li key={id}>
            <Link
              href={routes.category(locale, slug)}
              prefetch={false}
              className="inline-flex min-h-10 items-center rounded-full border border-edge px-4 no-underline hover:border-ink"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The things that stand first in the shop. */
export async function FirstProducts({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "notFound" });
  const { featured } = await getHome(locale);
  if (featured.length === 0) return null;
  return (
    <section aria-labelledby="products">
      <SectionTitle id="products">{t("products")}</SectionTitle>
      <ProductGrid locale={locale} products={featured.slice(0, shownProducts)} headingLevel="h3" />
    </section>
  );
}
