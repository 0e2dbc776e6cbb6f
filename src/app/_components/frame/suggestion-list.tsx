"use client";

import type { ReactNode } from "react";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { Suggestions } from "@/server/catalog/schemas";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney } from "@/shared/money";

export interface SuggestionWords {
  readonly suggestions: string;
  readonly products: string;
  readonly categories: string;
  readonly soldOut: string;
  /** With {query} and {price} in them. */
  readonly all: string;
  readonly from: string;
}

interface Props {
  id: string;
  locale: Locale;
  suggestions: Suggestions;
  targets: readonly string[];
  active: number;
  text: string;
  words: SuggestionWords;
  onChoose: () => void;
}

/** Twice the size at which it is shown, and one of the sizes that the shop makes. */
const thumbnailWidth = 120;

/** What is suggested below the search field. The focus stays in the field, so nothing here is a tab stop. */
export function SuggestionList({ id, locale, suggestions, targets, active, text, words, onChoose }: Props) {
  const { products, categories } = suggestions;
  const option = (index: number) => ({
    id: `${id}-${index}`,
    href: targets[index] ?? "",
    isActive: index === active,
    onChoose,
  });
  return (
    <div
      id={id}
      role="listbox"
      aria-label={words.suggestions}
      // The focus stays in the field, also in browsers that would give it to nothing.
      onMouseDown={(event) => event.preventDefault()}
      className="absolute inset-x-0 top-full z-30 mt-2 max-h-[70vh] overflow-y-auto rounded-lg border border-line bg-surface p-2 shadow-raised"
    >
      {products.length > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox.
        <div role="group" aria-label={words.products}>
          {products.map((product, index) => (
            <Option key={product.id} {...option(index)}>
              <Thumbnail src={product.image?.src} />
              <span className="min-w-0 grow">
                <span className="block truncate">{product.title}</span>
                {product.brand ? (
                  <span className="block truncate text-muted text-sm">{product.brand}</span>
                ) : null}
              </span>
              <span className="shrink-0 text-sm tabular-nums">
                {product.availability === "sold_out" ? words.soldOut : priceOf(product, locale, words)}
              </span>
            </Option>
          ))}
        </div>
      ) : null}
      {categories.length > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox.
        <div role="group" aria-label={words.categories} className="mt-1 border-line border-t pt-1">
          {categories.map(({ slug, title }, index) => (
            <Option key={slug} {...option(products.length + index)}>
              <span className="truncate">{title}</span>
              <span aria-hidden="true" className="ml-auto text-muted text-sm">
                {words.categories}
              </span>
            </Option>
          ))}
        </div>
      ) : null}
      <Option {...option(targets.length - 1)}>
        <span className="truncate text-accent">{words.all.replace("{query}", text)}</span>
      </Option>
    </div>
  );
}

function Option({
  id,
  href,
  isActive,
  onChoose,
  children,
}: {
  id: string;
  href: string;
  isActive: boolean;
  onChoose: () => void;
  children: ReactNode;
}) {
  return (
    <ShopLink
      id={id}
      href={href}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onClick={onChoose}
      className="flex min-h-11 items-center gap-3 rounded-md px-2 py-1 no-underline hover:bg-sunken aria-selected:bg-sunken aria-selected:outline-2 aria-selected:outline-accent"
    >
      {children}
    </ShopLink>
  );
}

function Thumbnail({ src }: { src: string | undefined }) {
  if (src === undefined) return <span className="size-12 shrink-0 rounded-sm bg-sunken" />;
  const small = `/_next/image?url=${encodeURIComponent(src)}&w=${thumbnailWidth}&q=75`;
  return (
    // biome-ignore lint/performance/noImgElement: next/image's own element would bring its script to every page.
    <img
      src={small}
      alt=""
      width={48}
      height={48}
      className="catalogue-picture size-12 shrink-0 rounded-sm bg-sunken object-cover"
    />
  );
}

function priceOf(
  { price, priceVaries }: Suggestions["products"][number],
  locale: Locale,
  words: SuggestionWords,
): string {
  const amount = formatMoney(price, languageTags[locale]);
  return priceVaries ? words.from.replace("{price}", amount) : amount;
}
