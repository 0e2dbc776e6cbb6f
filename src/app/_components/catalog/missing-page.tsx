import { NotFoundView } from "@/app/_components/frame/not-found-view";
import { ShopFooter } from "@/app/_components/frame/shop-footer";
import type { Locale } from "@/shared/locales";
import { CategoryLinks, SuggestedProducts } from "./ways-on";
import { wordsOfPath } from "./words-of-path";

interface Props {
  locale: Locale;
  /** What may have happened, where more is known than that the page isn't there. */
  text?: string | undefined;
  /** The part of the address that leads nowhere. */
  segments: readonly string[];
}

/** The whole page at an address that leads nowhere: search, things that it may have meant, and categories. */
export function MissingPage({ locale, text, segments }: Props) {
  return (
    <>
      <NotFoundView locale={locale} text={text}>
        <SuggestedProducts locale={locale} words={wordsOfPath(segments)} />
        <CategoryLinks locale={locale} />
      </NotFoundView>
      <ShopFooter locale={locale} />
    </>
  );
}
