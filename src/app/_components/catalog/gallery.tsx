import { getTranslations } from "next-intl/server";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { Picture } from "@/app/_components/ui/picture";
import type { Image } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";

/**
 * The pictures of a product: on a phone a row that is swiped, on a desk the first one large and the others below.
 * Scrolling is the browser's own, so it needs no script.
 */
export async function Gallery({ locale, images }: { locale: Locale; images: readonly Image[] }) {
  const t = await getTranslations({ locale, namespace: "product" });
  if (images.length === 0) {
    return (
      <div className="arch grid aspect-[4/5] place-items-center bg-sunken">
        <ArcadeMark className="h-20 w-auto text-line" />
      </div>
    );
  }
  return (
    <section aria-label={t("pictures")}>
      <ul
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
        tabIndex={0}
        className="flex snap-x snap-mandatory gap-3 overflow-x-auto lg:grid lg:grid-cols-2 lg:gap-5 lg:overflow-visible"
      >
        {images.map((image, index) => (
          <li
            key={image.src}
            className={`shrink-0 snap-center overflow-hidden bg-sunken max-lg:w-[88%] ${index === 0 ? "arch lg:col-span-2" : "rounded-lg"}`}
          >
            <Picture
              image={image}
              sizes={
                index === 0
                  ? "(min-width: 80rem) 43rem, (min-width: 64rem) 55vw, 86vw"
                  : "(min-width: 80rem) 21rem, (min-width: 64rem) 27vw, 86vw"
              }
              isFirst={index === 0}
              className="aspect-[4/5] size-full object-cover"
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
