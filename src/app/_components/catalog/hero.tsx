import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Picture } from "@/app/_components/ui/picture";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { ProductCard } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

interface Props {
  locale: Locale;
  /** The first three with a picture stand in the arches. */
  products: readonly ProductCard[];
  /** Where the button leads. */
  href: string;
}

/** What the shop is, in a sentence, and three arches of an arcade with a thing in each. */
export async function Hero({ locale, products, href }: Props) {
  const t = await getTranslations({ locale, namespace: "home" });
  const shown = products.filter(({ image }) => image).slice(0, 3);
  return (
    <section className="grid items-end gap-10 lg:grid-cols-[6fr_7fr] lg:gap-12">
      <div className="space-y-6 lg:pb-14">
        <h1 className="font-display text-5xl leading-[1.02] tracking-tight sm:text-6xl xl:text-[5.25rem]">
          {t("title")}
        </h1>
        <p className="max-w-md text-lg text-muted">{t("lead")}</p>
        <ButtonLink href={href} size="lg">
          {t("look")}
        </ButtonLink>
      </div>
      <ul className="grid grid-cols-[4fr_6fr_4fr] items-end gap-3 border-ink border-b-2 sm:gap-5">
        {shown.map((product, index) => (
          <Arch key={product.id} locale={locale} product={product} isTall={index === 1} />
        ))}
      </ul>
    </section>
  );
}

function Arch({ locale, product, isTall }: { locale: Locale; product: ProductCard; isTall: boolean }) {
  const height = isTall ? "aspect-[3/4]" : "aspect-[5/7]";
  return (
    <li>
      <ShopLink
        href={routes.product(locale, product.slug)}
        className={`arch group block overflow-hidden bg-glow ${height}`}
      >
        {product.image ? (
          <Picture
            image={product.image}
            sizes={
              isTall
                ? "(min-width: 80rem) 17rem, (min-width: 64rem) 22vw, 40vw"
                : "(min-width: 80rem) 12rem, (min-width: 64rem) 15vw, 27vw"
            }
            isFirst={isTall}
            isDecorative
            className="size-full object-cover transition-transform duration-700 ease-calm group-hover:scale-[1.03]"
          />
        ) : null}
        <span className="sr-only">{product.title}</span>
      </ShopLink>
    </li>
  );
}
