import { getTranslations } from "next-intl/server";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageTitle, SectionTitle } from "@/app/_components/ui/heading";
import { ShopLink } from "@/app/_components/ui/shop-link";
import { listCategories } from "@/app/_data/catalog";
import { type SearchResults, searchSorts } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { type ListParams, routes } from "@/shared/routes";
import { CategoryTiles } from "./category-tiles";
import { isFiltered } from "./list-params";
import { ProductGrid } from "./product-grid";
import { ProductListing } from "./product-listing";

interface Props {
  locale: Locale;
  results: SearchResults;
  params: ListParams;
}

/** What a search found, how its words were taken, and a way on when it found nothing. */
export async function SearchView({ locale, results, params }: Props) {
  const t = await getTranslations({ locale, namespace: "search" });
  const { query, paging } = results;
  const isFound = query !== "" && (paging.total > 0 || isFiltered(params));
  return (
    <PageFrame
      locale={locale}
      alternates={alternatesOf((to) => routes.search(to, query || undefined, params))}
      query={query}
    >
      <PageTitle>{query ? t("resultsFor", { query }) : t("startTitle")}</PageTitle>
      <p className="mt-3 text-muted" role="status">
        {query ? t("count", { count: paging.total }) : t("startText")}
      </p>
      <HowTaken locale={locale} results={results} />
      <NamedCategories locale={locale} categories={results.categories} />
      {isFound ? (
        <ProductListing
          locale={locale}
          list={results}
          params={params}
          sorts={searchSorts}
          query={query}
          href={(to) => routes.search(locale, query, to)}
        />
      ) : (
        <WayOn locale={locale} results={results} />
      )}
    </PageFrame>
  );
}

/** Says that the words were read otherwise than typed, or not all of them found. */
async function HowTaken({ locale, results }: Pick<Props, "locale" | "results">) {
  const { match, correction, query } = results;
  if (match === "all" || match === "none") return null;
  const t = await getTranslations({ locale, namespace: "search" });
  if (match === "corrected") {
    return <p className="mt-2">{t("corrected", { query, correction: correction ?? "" })}</p>;
  }
  return (
    <p className="mt-2">
      {t("partly")}{" "}
      {correction === null
        ? null
        : t.rich("didYouMean", {
            correction,
            link: (words) => (
              <ShopLink href={routes.search(locale, correction)} className="link">
                {words}
              </ShopLink>
            ),
          })}
    </p>
  );
}

/** Categories that are called what was searched for, as the suggestions name them. */
async function NamedCategories({
  locale,
  categories,
}: Pick<Props, "locale"> & Pick<SearchResults, "categories">) {
  if (categories.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <nav aria-label={t("matchingCategories")} className="mt-3 flex flex-wrap gap-2">
      {categories.map(({ slug, title }) => (
        <ShopLink
          key={slug}
          href={routes.category(locale, slug)}
          className="inline-flex min-h-9 items-center rounded-full border border-edge px-4 text-sm no-underline hover:border-ink"
        >
          {title}{" "}
          <span aria-hidden="true" className="ml-2 text-muted">
            →
          </span>
        </ShopLink>
      ))}
    </nav>
  );
}

/** Never a dead end: what many like, and all doors. */
async function WayOn({ locale, results }: Pick<Props, "locale" | "results">) {
  const t = await getTranslations({ locale, namespace: "search" });
  const { query, popular } = results;
  return (
    <div className="mt-8">
      {query ? <EmptyState title={t("emptyTitle", { query })} text={t("emptyText")} /> : null}
      {popular.length > 0 ? (
        <section className="mt-12">
          <SectionTitle>{t("popular")}</SectionTitle>
          <ProductGrid locale={locale} products={popular} headingLevel="h3" />
        </section>
      ) : null}
      <section className="mt-12">
        <SectionTitle>{t("doors")}</SectionTitle>
        <CategoryTiles locale={locale} categories={await listCategories(locale)} headingLevel="h3" />
      </section>
    </div>
  );
}
