import type { ProductCard as Product } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { ProductCard } from "./product-card";

interface Props {
  locale: Locale;
  products: readonly Product[];
  headingLevel: "h2" | "h3";
  /** How many pictures are seen without scrolling and are fetched at once. */
  firstCount?: number;
  /** Beside a column of filters. */
  isNarrow?: boolean;
}

export function ProductGrid({ locale, products, headingLevel, firstCount = 0, isNarrow = false }: Props) {
  return (
    <ul
      className={`mt-6 grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-6 md:grid-cols-3 ${isNarrow ? "" : "xl:grid-cols-4"}`}
    >
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductCard
            locale={locale}
            product={product}
            headingLevel={headingLevel}
            isFirst={index < firstCount}
          />
        </li>
      ))}
    </ul>
  );
}
