import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageTitle } from "@/app/_components/ui/heading";
import { type CategoryPage, categorySorts } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { type ListParams, routes } from "@/shared/routes";
import { Breadcrumb } from "./breadcrumb";
import { categoryAlternates } from "./category-metadata";
import { isFiltered } from "./list-params";
import { ProductListing } from "./product-listing";

interface Props {
  locale: Locale;
  page: CategoryPage;
  params: ListParams;
}

/** A category page, whole: the same for the static route and its dynamic twin. */
export async function CategoryView({ locale, page, params }: Props) {
  const t = await getTranslations({ locale, namespace: "category" });
  const { category, products, paging, breadcrumb } = page;
  const isEmpty = products.length === 0 && !isFiltered(params);
  return (
    <PageFrame locale={locale} alternates={categoryAlternates(page, params)}>
      <Breadcrumb locale={locale} crumbs={breadcrumb} current={category.title} />
      <div className="mt-4 flex flex-wrap items-end justify-between gap-x-10 gap-y-3">
        <div className="max-w-2xl space-y-3">
          <PageTitle>{category.title}</PageTitle>
          <p className="text-lg text-muted">{category.description}</p>
        </div>
        <p className="text-muted text-sm" role="status">
          {t("count", { count: paging.total })}
        </p>
      </div>
      {isEmpty ? (
        <div className="mt-10">
          <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
            <ButtonLink href={routes.home(locale)}>{t("allGoods")}</ButtonLink>
          </EmptyState>
        </div>
      ) : (
        <ProductListing
          locale={locale}
          list={page}
          params={params}
          sorts={categorySorts}
          href={(to) => routes.category(locale, category.slug, to)}
        />
      )}
    </PageFrame>
  );
}
