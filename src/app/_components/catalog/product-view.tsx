import { getTranslations } from "next-intl/server";
import { JsonLd } from "@/app/_components/structured-data/json-ld";
import { productNode } from "@/app/_components/structured-data/product-node";
import { PageTitle } from "@/app/_components/ui/heading";
import type { ProductDetail } from "@/server/catalog/schemas";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney } from "@/shared/money";
import { AddToCart } from "./add-to-cart";
import { Breadcrumb } from "./breadcrumb";
import { buyingView } from "./buying-view";
import { DeliveryNote } from "./delivery-note";
import { Gallery } from "./gallery";
import { RelatedProducts } from "./related-products";
import { saleNote } from "./sale-note";

/** A product page below its header: pictures, what it is, the form that buys it, and where to go from here. */
export async function ProductView({ locale, product }: { locale: Locale; product: ProductDetail }) {
  const t = await getTranslations({ locale, namespace: "product" });
  return (
    <>
      <JsonLd nodes={[productNode(locale, product)]} />
      <Breadcrumb
        locale={locale}
        crumbs={product.category ? [product.category] : []}
        current={product.title}
      />
      <div className="mt-6 grid gap-10 lg:grid-cols-[6fr_5fr] lg:gap-16">
        <Gallery locale={locale} product={product} />
        <div className="lg:sticky lg:top-8 lg:self-start">
          {product.brand ? <p className="text-muted text-sm">{t("by", { brand: product.brand })}</p> : null}
          <PageTitle className="mt-1">{product.title}</PageTitle>
          <p className="mt-3 text-lg text-muted">{product.summary}</p>
          <SaleHint locale={locale} product={product} />
          <AddToCart {...(await buyingView(locale, product))} />
          <DeliveryNote locale={locale} />
          <section aria-labelledby="details" className="mt-10 border-line border-t pt-6">
            <h2 id="details" className="font-display text-2xl">
              {t("details")}
            </h2>
            {product.description.split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph} className="mt-3 max-w-prose">
                {paragraph}
              </p>
            ))}
          </section>
        </div>
      </div>
      <RelatedProducts locale={locale} product={product} />
    </>
  );
}

/** Where to find the price that lists show, when only some of it is on sale. */
async function SaleHint({ locale, product }: { locale: Locale; product: ProductDetail }) {
  const note = saleNote(product);
  if (!note) return null;
  const t = await getTranslations({ locale, namespace: "product" });
  const tPrice = await getTranslations({ locale, namespace: "price" });
  const amount = formatMoney(note.price, languageTags[locale]);
  const price = note.varies ? tPrice("from", { price: amount }) : amount;
  const values = new Intl.ListFormat(languageTags[locale], { type: "conjunction" }).format(note.values);
  return (
    <p className="mt-3 font-medium text-sale">
      {note.values.length > 0 ? t("saleOf", { values, price }) : t("saleOfSome", { price })}
    </p>
  );
}
