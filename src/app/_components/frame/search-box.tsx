"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, lazy, Suspense, useEffect, useState } from "react";
import type { Suggestions } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { searchField } from "./search-field";
import type { SuggestionWords } from "./suggestion-list";
import { useSuggestions } from "./use-suggestions";

/** Comes with the first suggestions, so that a page that isn't searched from doesn't wait for it. */
const SuggestionList = lazy(async () => {
  const { SuggestionList: list } = await import("./suggestion-list");
  return { default: list };
});

interface Props {
  locale: Locale;
  id: string;
  query: string;
  words: SuggestionWords & { placeholder: string; count: string };
}

/**
 * The search field. Where scripts run it is a combobox: arrow keys walk through the suggestions while the focus stays
 * in the field, Enter goes to the chosen one or searches, Escape closes the list.
 */
export function SearchBox({ locale, id, query, words }: Props) {
  const router = useRouter();
  const [isLive, setIsLive] = useState(false);
  const [text, setText] = useState(query);
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(locale, text, isOpen);
  const targets = suggestions ? targetsOf(locale, suggestions, text) : [];
  const isShown = isOpen && targets.length > 0;
  const listId = `${id}-suggestions`;

  useEffect(() => setIsLive(true), []);

  function type(value: string): void {
    setText(value);
    setIsOpen(true);
    setActive(-1);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While a Chinese word is being composed the keys belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const target = isShown ? targets[active] : undefined;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setIsOpen(true);
      if (isShown) setActive(step(active, event.key === "ArrowDown" ? 1 : -1, targets.length));
    } else if (event.key === "Escape" && isShown) {
      // Only closes; once more empties the field, as in every search field.
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && target !== undefined) {
      event.preventDefault();
      close();
      router.push(target);
    }
  }

  function close(): void {
    setIsOpen(false);
    setActive(-1);
  }

  return (
    <div>
      <input
        {...searchField}
        id={id}
        value={text}
        placeholder={words.placeholder}
        autoComplete={isLive ? "off" : undefined}
        onChange={({ target }) => type(target.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
        {...(isLive && {
          role: "combobox",
          "aria-autocomplete": "list",
          "aria-expanded": isShown,
          "aria-controls": isShown ? listId : undefined,
          "aria-activedescendant": isShown && active >= 0 ? `${listId}-${active}` : undefined,
        })}
      />
      {isShown && suggestions ? (
        <Suspense>
          <SuggestionList
            id={listId}
            locale={locale}
            suggestions={suggestions}
            targets={targets}
            active={active}
            text={text.trim()}
            words={words}
            onChoose={close}
          />
        </Suspense>
      ) : null}
      <p role="status" className="sr-only">
        {isShown ? words.count.replace("{count}", String(targets.length)) : ""}
      </p>
    </div>
  );
}

/** Where each suggestion leads, in the order shown: things, categories, all results. */
function targetsOf(locale: Locale, { products, categories }: Suggestions, text: string): string[] {
  if (products.length === 0 && categories.length === 0) return [];
  return [
    ...products.map(({ slug }) => routes.product(locale, slug)),
    ...categories.map(({ slug }) => routes.category(locale, slug)),
    routes.search(locale, text.trim()),
  ];
}

/** Round through the list and the field itself (-1). */
function step(active: number, by: 1 | -1, count: number): number {
  const next = active + by;
  if (next < -1) return count - 1;
  return next >= count ? -1 : next;
}
