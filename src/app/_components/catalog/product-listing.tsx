import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import type { CategorySort, ProductList, SearchSort } from "@/server/catalog/schemas";
import { env } from "@/server/platform/env";
import type { Locale } from "@/shared/locales";
import type { ListParams } from "@/shared/routes";
import { FilterChips } from "./filter-chips";
import { FilterPanel } from "./filter-panel";
import { fromStart, isFiltered, withoutFilters } from "./list-params";
import { Paging } from "./paging";
import { ProductGrid } from "./product-grid";
import { SortLinks } from "./sort-links";

interface Props {
  locale: Locale;
  list: ProductList;
  params: ListParams;
  sorts: readonly (CategorySort | SearchSort)[];
  /** This list, narrowed, ordered and paged otherwise. */
  href: (params: ListParams) => string;
  /** What was searched for. */
  query?: string;
}

/** A list of products with all that narrows and orders it; each choice is an address of its own. */
export async function ProductListing({ locale, list, params, sorts, href, query }: Props) {
  const { facets, products } = list;
  const t = await getTranslations({ locale, namespace: "filters" });
  const start = fromStart(params);
  const sortHref = (sort: string) => href({ ...start, sort: sort === sorts[0] ? undefined : sort });
  return (
    <div className={facets ? "mt-6 lg:mt-8 lg:grid lg:grid-cols-[14rem_1fr] lg:gap-10 xl:gap-14" : "mt-8"}>
      {facets ? (
        <section aria-label={t("title")} className="mb-5 lg:mb-0">
          <FilterPanel
            locale={locale}
            facets={facets}
            params={params}
            action={pathOf(href({}))}
            query={query}
          />
        </section>
      ) : null}
      <div className="min-w-0">
        {/* One thing has no order. */}
        {list.paging.total > 1 ? (
          <SortLinks locale={locale} sorts={sorts} sort={params.sort} href={sortHref} />
        ) : null}
        <FilterChips
          locale={locale}
          params={params}
          facets={facets}
          currency={env().SHOP_CURRENCY}
          href={href}
        />
        {products.length > 0 ? (
          <ProductGrid
            locale={locale}
            products={products}
            headingLevel="h2"
            firstCount={2}
            shape={facets === null ? "wide" : "narrow"}
          />
        ) : isFiltered(params) ? (
          <div className="mt-8">
            <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
              <ButtonLink href={href(withoutFilters(params))}>{t("clear")}</ButtonLink>
            </EmptyState>
          </div>
        ) : null}
        <Paging
          locale={locale}
          list={list}
          href={(after) => href(after === null ? start : { ...start, after })}
        />
      </div>
    </div>
  );
}

function pathOf(address: string): string {
  return address.split("?")[0] ?? address;
}
