import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { Picture } from "@/app/_components/ui/picture";
import { Price } from "@/app/_components/ui/price";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { ProductCard as Product } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { ProductBadges } from "./product-badges";

interface Props {
  locale: Locale;
  product: Product;
  headingLevel: "h2" | "h3";
  isFirst: boolean;
}

/** A product in a list. One link, stretched over the whole card, so that the keyboard stops once. */
export function ProductCard({ locale, product, headingLevel: Heading, isFirst }: Props) {
  const { image, availability } = product;
  return (
    <article className="group relative">
      <div className="card-picture relative aspect-[4/5] overflow-hidden bg-sunken">
        {image ? (
          <Picture
            image={image}
            sizes="(min-width: 80rem) 19rem, (min-width: 48rem) 31vw, 46vw"
            isFirst={isFirst}
            isDecorative
            className={`size-full object-cover ${availability === "sold_out" ? "opacity-60" : ""}`}
          />
        ) : (
          <ArcadeMark className="absolute inset-0 m-auto h-12 w-auto text-line" />
        )}
        <ProductBadges locale={locale} product={product} />
      </div>
      <div className="mt-3 space-y-1">
        <Heading className="font-medium leading-snug">
          <ShopLink
            href={routes.product(locale, product.slug)}
            className="no-underline after:absolute after:inset-0 group-hover:text-accent"
          >
            {product.title}
          </ShopLink>
        </Heading>
        <p className="line-clamp-2 text-muted text-sm max-sm:hidden">{product.summary}</p>
        <Price
          price={product.price}
          compareAt={product.compareAt}
          varies={product.priceVaries}
          locale={locale}
          className="font-semibold"
        />
      </div>
    </article>
  );
}
