import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Locale } from "@/shared/locales";
import type { Alternates } from "./alternates";
import { CheckoutHeader } from "./checkout-header";
import { ShopFooter } from "./shop-footer";
import { ShopHeader } from "./shop-header";
import { mainId, SkipLink } from "./skip-link";

interface Props {
  locale: Locale;
  /** The same page in each language, for the language switch. */
  alternates: Alternates;
  /** `checkout` has a header without menus and a narrower page; so has `order`, from which no cart is left to go to. */
  variant?: "shop" | "checkout" | "order";
  /** What was searched for, kept in the search field. */
  query?: string;
  children: ReactNode;
}

/** Skip link, header, the page's main landmark, footer. Each page brings its own, since it knows its alternates. */
export async function PageFrame({ locale, alternates, variant = "shop", query, children }: Props) {
  const t = await getTranslations({ locale, namespace: "header" });
  const width = variant === "shop" ? "max-w-7xl" : "max-w-5xl";
  return (
    <>
      <SkipLink label={t("skip")} />
      {variant === "shop" ? (
        <ShopHeader locale={locale} alternates={alternates} query={query} />
      ) : (
        <CheckoutHeader
          locale={locale}
          alternates={alternates}
          wayBack={variant === "order" ? "shop" : "cart"}
        />
      )}
      <main
        id={mainId}
        tabIndex={-1}
        className={`mx-auto w-full grow px-4 pt-8 outline-none sm:px-6 sm:pt-10 ${width}`}
      >
        {children}
      </main>
      <ShopFooter locale={locale} width={width} />
    </>
  );
}
