import MiniSearch, { type Query } from "minisearch";
import { correctQuery } from "./correct-query.ts";
import { allFields, fieldOf, languages, nameFields, skuField } from "./fields.ts";
import type { ProductDocument, TextMatch, Words } from "./protocol.ts";
import { type Part, partsOfQuery } from "./query-parts.ts";
import { anyPart, everyPart, type TreeOptions } from "./query-tree.ts";
import { runsOf, skuTerm, termsOf } from "./tokenize.ts";
import { makeVocabulary } from "./vocabulary.ts";

export interface TextHits {
  readonly match: TextMatch;
  readonly correction: string | null;
  /** Best first. */
  readonly hits: readonly { readonly id: string; readonly score: number }[];
}

/** Finds products by words. */
export interface TextIndex {
  /** Adds a product, or replaces the one with its id; `categoryTitles` are those of all categories that list it. */
  put(product: ProductDocument, categoryTitles: readonly Words[]): void;
  remove(id: string): void;
  search(text: string, options: Omit<TreeOptions, "compoundsOf">): TextHits;
}

/** `id`, and the terms of each field. */
type TermsByField = Record<string, string | string[]>;

const nothing: TextHits = { match: "none", correction: null, hits: [] };

export function makeTextIndex(): TextIndex {
  const vocabulary = makeVocabulary();
  const index = new MiniSearch<TermsByField>({
    fields: allFields,
    // Fields come as finished terms, and so do queries: nothing is left to be taken apart.
    stringifyField: (terms) => terms,
    tokenize: (terms) => terms as unknown as string[],
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], weights: { prefix: 0.5, fuzzy: 0 } },
  });

  function find(tree: Exclude<Query, symbol>): TextHits["hits"] {
    return index.search(tree).map(({ id, score }) => ({ id, score }));
  }

  /** A short beginning of a word says too little to be taken for one, unless there is nothing better. */
  function findBeginning(text: string, options: TreeOptions): TextHits | null {
    if (options.isTyping) return null;
    const hits = find(everyPart(text, { ...options, isTyping: true }));
    return hits.length > 0 ? { match: "all", correction: null, hits } : null;
  }

  function findCorrected(parts: readonly Part[], options: TreeOptions): TextHits | null {
    const correction = correctQuery(parts, vocabulary, options.isTyping);
    if (correction === null) return null;
    const hits = find(everyPart(correction, options));
    return hits.length > 0 ? { match: "corrected", correction, hits } : null;
  }

  function findSome(parts: readonly Part[], options: TreeOptions): TextHits | null {
    const correction = correctQuery(parts, vocabulary, options.isTyping);
    const hits = find(anyPart(correction ? partsOfQuery(correction) : parts, options));
    return hits.length > 0 ? { match: "some", correction, hits } : null;
  }

  return {
    put(product, categoryTitles) {
      const terms: TermsByField = {
        id: product.id,
        [skuField]: product.variants.map(({ sku }) => skuTerm(sku)),
      };
      for (const [field, text] of Object.entries(textsOf(product, categoryTitles))) {
        const isName = nameFields.includes(field);
        const runs = runsOf(text);
        terms[field] = termsOf(runs, isName);
        vocabulary.learn(runs, isName);
      }
      if (index.has(product.id)) index.replace(terms);
      else index.add(terms);
    },
    remove(id) {
      if (index.has(id)) index.discard(id);
    },
    search(text, asked) {
      const options = { ...asked, compoundsOf: vocabulary.compoundsOf };
      const parts = partsOfQuery(text);
      if (parts.length === 0) return nothing;
      const hits = find(everyPart(text, options));
      if (hits.length > 0) return { match: "all", correction: null, hits };
      return (
        findBeginning(text, options) ??
        findCorrected(parts, options) ??
        findCorrected(parts, { ...options, isTyping: true }) ??
        findSome(parts, options) ??
        nothing
      );
    },
  };
}

/** The texts of a product by field; lines keep apart what forms no words together. */
function textsOf(product: ProductDocument, categoryTitles: readonly Words[]): Record<string, string> {
  const texts: Record<string, string> = { brand: product.brand ?? "" };
  const labels = [
    ...categoryTitles,
    ...product.options.flatMap(({ values }) => values.map(({ titles }) => titles)),
  ];
  for (const locale of languages) {
    texts[fieldOf("title", locale)] = product.titles[locale] ?? "";
    texts[fieldOf("labels", locale)] = labels.map((words) => words[locale] ?? "").join("\n");
    texts[fieldOf("text", locale)] =
      `${product.summaries[locale] ?? ""}\n${product.descriptions[locale] ?? ""}`;
  }
  return texts;
}
