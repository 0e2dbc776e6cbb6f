"use client";

import { useEffect, useState } from "react";
import type { Suggestions } from "@/server/catalog/schemas";
import type { Locale } from "@/shared/locales";

/** Between the last key and the question; a fast typist asks once a word. */
const pauseMs = 120;

/** What the typed words may lead to. The last answer stays until the next one is there, also while it isn't shown. */
export function useSuggestions(locale: Locale, text: string, isWanted: boolean): Suggestions | null {
  const [suggestions, setSuggestions] = useState<Suggestions | null>(null);
  const query = text.trim();
  useEffect(() => {
    if (query === "") setSuggestions(null);
    if (!isWanted || query === "") return;
    const stale = new AbortController();
    const timer = setTimeout(() => {
      void ask(locale, query, stale.signal).then((answer) => {
        if (answer && !stale.signal.aborted) setSuggestions(answer);
      });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [locale, query, isWanted]);
  return suggestions;
}

/** Without an answer the search still works as a form, so a failure says nothing. */
async function ask(locale: Locale, query: string, signal: AbortSignal): Promise<Suggestions | null> {
  const input = encodeURIComponent(JSON.stringify({ json: { locale, query } }));
  try {
    const response = await fetch(`/api/trpc/catalog.suggest?input=${input}`, { signal });
    if (!response.ok) return null;
    const { result } = (await response.json()) as { result: { data: { json: Suggestions } } }; // tRPC's own shape.
    return result.data.json;
  } catch {
    return null;
  }
}
