import type { Query, SearchOptions } from "minisearch";
import type { Locale } from "@/shared/locales";
import { allFields, fieldWeights, nameFields, skuField } from "./fields.ts";
import { stem } from "./fold.ts";
import { type Part, partsOfQuery } from "./query-parts.ts";
import { otherWordings } from "./synonyms.ts";
import { partsOf, skuTerm, spellOut } from "./tokenize.ts";

type Tree = Exclude<Query, symbol>;

/** Shorter beginnings stand for too much, unless the word is still being typed. */
const minPrefixLength = 3;

const searched = allFields.filter((field) => field !== skuField);

export interface TreeOptions {
  readonly locale: Locale;
  /** Whether the query is still being typed: then any beginning of its last word counts. */
  readonly isTyping: boolean;
  /** Terms of longer words that end in a term. */
  readonly compoundsOf: (term: string) => readonly string[];
}

const compoundShare = 0.5;

/** Other wordings count for less than the words that were used. */
const otherWordingShare = 0.6;

/** Products that have every part of the query or of another wording of it, or that an item number names. */
export function everyPart(text: string, options: TreeOptions): Tree {
  const others = otherWordings(text).map((other) => everyPartOf(other, options));
  const all = or([everyPartOf(text, options), ...others.map((tree) => or([tree], otherWordingShare))]);
  const sku = skuTerm(text);
  return sku.length >= minPrefixLength ? or([all, skuPrefix(sku, options)]) : all;
}

function everyPartOf(text: string, options: TreeOptions): Tree {
  const parts = partsOfQuery(text);
  return and(parts.map((part, index) => partTree(part, index === parts.length - 1, options)));
}

/** Products that have any part, or any pair of characters of one. */
export function anyPart(parts: readonly Part[], options: TreeOptions): Tree {
  return or(
    parts.map((part, index) => {
      const whole = partTree(part, index === parts.length - 1, options);
      return part.kind === "dense" ? or([whole, looseTree(part.text, options)]) : whole;
    }),
  );
}

function partTree(part: Part, isLast: boolean, options: TreeOptions): Tree {
  return part.kind === "word" ? wordsTree(part.words, isLast, options) : denseTree(part, options);
}

/** Words with hyphens between them are found one by one or written together. */
function wordsTree(words: readonly string[], isLast: boolean, options: TreeOptions): Tree {
  const each = and(words.map((word, index) => wordTree(word, isLast && index === words.length - 1, options)));
  return words.length === 1 ? each : or([each, exact(stem(words.join("")), options)]);
}

function wordTree(word: string, isLast: boolean, options: TreeOptions): Tree {
  const term = stem(word);
  const alternatives = [exact(term, options)];
  if (word.length >= minPrefixLength || (isLast && options.isTyping))
    alternatives.push(prefix(term, options));
  const longer = options.compoundsOf(term).map((compound) => exact(compound, options));
  if (longer.length > 0) alternatives.push(or(longer, compoundShare));
  const parts = partsOf(word);
  if (parts.length > 1) alternatives.push(and(parts.map((part) => exact(part, options))));
  return or(alternatives);
}

/**
 * A run of Chinese as it stands counts for most. Nobody wrote down where its words end, so it is also found cut in
 * two or three at any place.
 */
function denseTree({ text, lettered }: { text: string; lettered: string }, options: TreeOptions): Tree {
  const characters = [...text];
  if (lettered)
    return characters.length > 1
      ? and([exact(lettered, options), chunk(characters, options)])
      : exact(lettered, options);
  const alternatives = [chunk(characters, options), ...cuts(characters, options)];
  if (characters.length > 2) alternatives.push(exact(text, options));
  return or(alternatives);
}

function cuts(characters: readonly string[], options: TreeOptions): Tree[] {
  const two = characters.slice(1).map((_, index) => [index + 1, characters.length]);
  const three = characters.length === 6 ? [[2, 4, 6]] : [];
  if (characters.length < 3) return [];
  return [...two, ...three].map((ends) =>
    and(
      ends.map((end, index) => chunk(characters.slice(ends[index - 1] ?? 0, end), options)),
      0.5,
    ),
  );
}

/** "灰色" is asked for and "雾灰" is what the colour is called; "帽子" for a "羊毛帽". */
const suffixes = "色子";

/** Characters that stand side by side: every pair of neighbours. */
function chunk(characters: readonly string[], options: TreeOptions): Tree {
  const [first = "", second] = characters;
  if (characters.length === 1) return single(first, options);
  const pairs = and(pairsOf(characters).map((pair) => exact(pair, options)));
  const isSuffixed = characters.length === 2 && second !== undefined && suffixes.includes(second);
  return isSuffixed ? or([pairs, single(first, options)]) : pairs;
}

function looseTree(text: string, options: TreeOptions): Tree {
  const characters = [...text];
  const pairs = pairsOf(characters).map((pair) => exact(pair, options));
  return or(characters.length === 2 ? characters.map((one) => single(one, options)) : pairs, 0.3);
}

export function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function exact(term: string, { locale }: TreeOptions): Tree {
  return leaf(term, { fields: searched, boost: fieldWeights(locale), prefix: false });
}

function prefix(term: string, { locale }: TreeOptions): Tree {
  return leaf(term, { fields: nameFields, boost: fieldWeights(locale), prefix: true });
}

/** A single character begins the pairs it stands in, and is a term where it stands last. */
function single(character: string, options: TreeOptions): Tree {
  return prefix(character, options);
}

function skuPrefix(sku: string, { locale }: TreeOptions): Tree {
  return leaf(sku, { fields: [skuField], boost: fieldWeights(locale), prefix: true });
}

function leaf(term: string, options: SearchOptions): Tree {
  return { ...options, queries: [spellOut(term)], combineWith: "OR" };
}

function and(queries: readonly Tree[], weight = 1): Tree {
  return combined("AND", queries, weight);
}

function or(queries: readonly Tree[], weight = 1): Tree {
  return combined("OR", queries, weight);
}

function combined(combineWith: "AND" | "OR", queries: readonly Tree[], weight: number): Tree {
  const [only] = queries;
  if (queries.length === 1 && only !== undefined && weight === 1) return only;
  const weighted = weight === 1 ? {} : { boostTerm: () => weight };
  return { ...weighted, combineWith, queries: [...queries] };
}
