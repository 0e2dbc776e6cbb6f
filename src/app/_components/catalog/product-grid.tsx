import type { ProductCard as Product } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { ProductCard } from "./product-card";

interface Props {
  locale: Locale;
  products: readonly Product[];
  headingLevel: "h2" | "h3";
  /** How many pictures are seen without scrolling and are fetched at once. */
  firstCount?: number;
  /** `narrow`: beside a column of filters. `row`: four things, in one row where there is room. */
  shape?: "wide" | "narrow" | "row";
}

const columns = {
  wide: "md:grid-cols-3 xl:grid-cols-4",
  narrow: "md:grid-cols-3",
  row: "md:grid-cols-4",
} as const;

export function ProductGrid({ locale, products, headingLevel, firstCount = 0, shape = "wide" }: Props) {
  return (
    <ul className={`mt-6 grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-6 ${columns[shape]}`}>
      {products.map((product, index) => (
        <li key={product.id} className={index < firstCount ? undefined : "comes-later"}>
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
