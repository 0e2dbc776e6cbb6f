import { getTranslations } from "next-intl/server";
import { SectionTitle } from "@/app/_components/ui/heading";
import { getHome, listCategories, searchProducts } from "@/app/_data/catalog";
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

/** Things that the words of the address may have meant; as many of those that stand first in the shop as are missing. */
export async function SuggestedProducts({ locale, words }: { locale: Locale; words: string }) {
  const t = await getTranslations({ locale, namespace: "notFound" });
  const found = words ? (await searchProducts({ locale, query: words })).products : [];
  const known = new Set(found.map(({ id }) => id));
  const { featured } = await getHome(locale);
  const products = [...found, ...featured.filter(({ id }) => !known.has(id))].slice(0, shownProducts);
  if (products.length === 0) return null;
  return (
    <section aria-labelledby="products">
      <SectionTitle id="products">{t(found.length > 0 ? "meant" : "products")}</SectionTitle>
      <ProductGrid locale={locale} products={products} headingLevel="h3" shape="row" />
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
