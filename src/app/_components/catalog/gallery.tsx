import { getTranslations } from "next-intl/server";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { Picture } from "@/app/_components/ui/picture";
import type { ProductDetail } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { galleryOrder, galleryRules } from "./gallery-order";

const leadSizes = "(min-width: 80rem) 43rem, (min-width: 64rem) 55vw, (min-width: 48rem) 45vw, 86vw";
const otherSizes = "(min-width: 80rem) 21rem, (min-width: 64rem) 27vw, (min-width: 48rem) 45vw, 86vw";

/**
 * The pictures of a product: on a phone a row that is swiped, on a desk the first one large and the others below.
 * Those of the chosen colour come first. Scrolling and order are the browser's own, so they need no script.
 */
export async function Gallery({ locale, product }: { locale: Locale; product: ProductDetail }) {
  const t = await getTranslations({ locale, namespace: "product" });
  if (product.images.length === 0) {
    return (
      <div className="arch grid aspect-[4/5] place-items-center bg-sunken">
        <ArcadeMark className="h-20 w-auto text-line" />
      </div>
    );
  }
  const rules = galleryRules(product);
  return (
    // Browsers take a picture of automatic size for 3000 pixels wide until it is laid out.
    <section aria-label={t("pictures")} className="min-w-0">
      {rules === "" ? null : <style>{rules}</style>}
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
        tabIndex={0}
        className="gallery flex snap-x snap-mandatory gap-3 overflow-x-auto noscript:snap-none lg:grid lg:grid-cols-2 lg:gap-5 lg:overflow-visible"
      >
        {galleryOrder(product).map(({ image, shows, mayLead }, index) => (
          <li
            key={image.src}
            data-shows={shows ?? undefined}
            className="shrink-0 snap-center overflow-hidden bg-sunken max-md:w-[88%] md:max-lg:w-[47%]"
          >
            <Picture
              image={image}
              // "auto" is what the layout gives it, for browsers that know the word: a picture may come to lead.
              sizes={index === 0 ? leadSizes : `auto, ${mayLead ? leadSizes : otherSizes}`}
              isFirst={index === 0}
              className="aspect-[4/5] size-full object-cover"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
