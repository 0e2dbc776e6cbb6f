import type { Availability, ProductDetail, VariantView } from "@/server/catalog/schemas";
import { publicUrl } from "@/server/platform/env";
import type { Locale } from "@/shared/locales";
import { currencyDigits, toDecimalString } from "@/shared/money";
import { routes } from "@/shared/routes";
import type { JsonLdNode } from "./serialise-json-ld";

const availabilities: Record<Availability, string> = {
  in_stock: "https://schema.org/InStock",
  few_left: "https://schema.org/LimitedAvailability",
  sold_out: "https://schema.org/OutOfStock",
};

/** A product with an offer for each variant (https://schema.org/Product). */
export function productNode(locale: Locale, product: ProductDetail): JsonLdNode {
  const url = publicUrl(routes.product(locale, product.slug));
  return {
    "@type": "Product",
    "@id": `${url}#product`,
    ...{ url, name: product.title, description: product.summary },
    image: product.images.map(({ src }) => publicUrl(src)),
    ...(product.brand ? { brand: { "@type": "Brand", name: product.brand } } : {}),
    offers: product.variants.map(offerNode),
  };
}

function offerNode({ sku, price, availability }: VariantView): JsonLdNode {
  return {
    "@type": "Offer",
    sku,
    price: toDecimalString(price.amountMinor, currencyDigits(price.currency)),
    priceCurrency: price.currency,
    availability: availabilities[availability],
  };
}
