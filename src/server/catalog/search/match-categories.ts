import type { Locale } from "@/shared/locales";
import { fold, stem } from "./fold.ts";
import type { CategoryDocument } from "./protocol.ts";
import { type Part, partsOfQuery } from "./query-parts.ts";
import { runsOf } from "./tokenize.ts";

/** Ids of the categories whose name has every part of the query, those named in the reader's language first. */
export function matchCategories(
  categories: readonly CategoryDocument[],
  text: string,
  locale: Locale,
): string[] {
  const parts = partsOfQuery(text);
  if (parts.length === 0) return [];
  const scored = categories.map(({ id, titles }) => {
    const own = isNamed(titles[locale] ?? "", parts) ? 2 : 0;
    const foreign = Object.values(titles).some((title) => isNamed(title, parts)) ? 1 : 0;
    return { id, score: own + foreign };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .map(({ id }) => id);
}

function isNamed(title: string, parts: readonly Part[]): boolean {
  const folded = fold(title);
  const stems = runsOf(title).map(({ text }) => stem(text));
  return parts.every((part) =>
    part.kind === "dense"
      ? folded.includes(part.text)
      : part.words.every((word) => stems.some((known) => known.startsWith(stem(word)))),
  );
}
