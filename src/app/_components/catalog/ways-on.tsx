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
  const links = (await listCategories(locale)).map(({ slug, title }) => ({
    href: routes.category(locale, slug),
    title,
  }));
  return <Links id="categories" label={t("categories")} links={links} />;
}

/** The things that stand first in the shop, by their names alone: a few bytes. */
export async function ProductLinks({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "notFound" });
  const { featured } = await getHome(locale);
  const links = featured
    .slice(0, shownProducts)
    .map(({ slug, title }) => ({ href: routes.product(locale, slug), title }));
  return <Links id="products" label={t("products")} links={links} />;
}

/** The same with pictures and prices. */
export async function FirstProducts({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "notFound" });
  const { featured } = await getHome(locale);
  if (featured.length === 0) return null;
  return (
    <section aria-labelledby="products">
      <SectionTitle id="products">{t("products")}</SectionTitle>
      <ProductGrid
        locale={locale}
        products={featured.slice(0, shownProducts)}
        headingLevel="h3"
        shape="row"
      />
    </section>
  );
}

interface LinksProps {
  id: string;
  label: string;
  links: readonly { readonly href: string; readonly title: string }[];
}

function Links({ id, label, links }: LinksProps) {
  if (links.length === 0) return null;
  return (
    <nav aria-labelledby={id} className="flex flex-col items-center gap-4">
      <h2 id={id} className="text-muted">
        {label}
      </h2>
      <ul className="pills">
        {links.map(({ href, title }) => (
          <li key={href}>
            {/* No next/link: these lists go along with every page, and its script would, once more. */}
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
