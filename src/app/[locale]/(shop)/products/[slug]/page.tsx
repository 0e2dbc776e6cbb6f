import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { leaveProductPage } from "@/app/_components/catalog/moved-pages";
import { ProductView } from "@/app/_components/catalog/product-view";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { pageMetadata } from "@/app/_components/frame/metadata";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { findProduct } from "@/app/_data/catalog";
import { pageParams } from "@/i18n/page-params";
import type { ProductDetail } from "@/server/catalog/schemas";
import { routes } from "@/shared/routes";

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

function alternatesOfProduct({ slugs }: ProductDetail) {
  return alternatesOf((locale) => routes.product(locale, slugs[locale]));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await pageParams(params);
  const product = await findProduct(locale, slug);
  if (!product) return {};
  const { title, summary: description, images } = product;
  const alternates = alternatesOfProduct(product);
  return pageMetadata({ locale, alternates, title, description, image: images[0] });
}

export default async function ProductRoute({ params }: Props) {
  const { locale, slug } = await pageParams(params);
  const product = await findProduct(locale, slug);
  if (!product) return leaveProductPage(locale, slug);
  // Found by its first language's slug: each page has one address.
  if (product.slug !== slug) permanentRedirect(routes.product(locale, product.slug));
  return (
    <PageFrame locale={locale} alternates={alternatesOfProduct(product)}>
      <ProductView locale={locale} product={product} />
    </PageFrame>
  );
}
