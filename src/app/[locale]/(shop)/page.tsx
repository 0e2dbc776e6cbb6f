import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CategoryTiles } from "@/app/_components/catalog/category-tiles";
import { Hero } from "@/app/_components/catalog/hero";
import { ProductGrid } from "@/app/_components/catalog/product-grid";
import { Promises } from "@/app/_components/catalog/promises";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { pageMetadata } from "@/app/_components/frame/metadata";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { JsonLd } from "@/app/_components/structured-data/json-ld";
import { shopNodes } from "@/app/_components/structured-data/shop-nodes";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { SectionTitle } from "@/app/_components/ui/heading";
import { getHome } from "@/app/_data/catalog";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

export const revalidate = 300;

/** Nothing is made at build time: the build has no database. */
export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ locale: string }>;
}

const alternates = alternatesOf(routes.home);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  return pageMetadata({ locale, alternates });
}

export default async function HomePage({ params }: Props) {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "home" });
  const { categories, featured } = await getHome(locale);
  return (
    <PageFrame locale={locale} alternates={alternates}>
      <JsonLd nodes={shopNodes(locale)} />
      <Hero locale={locale} products={featured} href="#categories" />
      {featured.length === 0 ? <EmptyState title={t("emptyTitle")} text={t("emptyText")} /> : null}
      <section aria-labelledby="categories" className="mt-16" hidden={categories.length === 0}>
        <SectionTitle id="categories">{t("categories")}</SectionTitle>
        <CategoryTiles locale={locale} categories={categories} headingLevel="h3" />
      </section>
      <section aria-labelledby="featured" className="mt-16" hidden={featured.length === 0}>
        <SectionTitle id="featured">{t("featured")}</SectionTitle>
        <ProductGrid locale={locale} products={featured} headingLevel="h3" />
      </section>
      <Promises locale={locale} />
    </PageFrame>
  );
}
