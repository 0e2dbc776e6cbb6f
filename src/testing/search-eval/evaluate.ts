import { readFileSync } from "node:fs";
import { catalogue } from "@/db/seed/catalogue/catalogue";
import type { SeedProduct } from "@/db/seed/catalogue/types";
import { type CatalogueIndex, makeCatalogueIndex } from "@/server/catalog/search/catalogue-index";
import type { ProductDocument } from "@/server/catalog/search/protocol";
import type { Locale } from "@/shared/locales";
import { type Grades, ndcg, recall } from "./measures";

interface Judgement {
  readonly group: string;
  readonly locale: Locale;
  readonly query: string;
  /** Grades of the products that help, by their key in the seed; all others don't. */
  readonly relevant: Grades;
}

export interface Scores {
  readonly ndcg: number;
  readonly recall: number;
  /** The share of queries that find nothing. */
  readonly zeroResults: number;
}

export interface JudgedQuery extends Judgement {
  readonly found: readonly string[];
  readonly ndcg: number;
  readonly recall: number;
}

export interface Evaluation {
  readonly queries: readonly JudgedQuery[];
  readonly groups: readonly (Scores & { readonly name: string; readonly count: number })[];
  readonly total: Scores;
  /** What the total must reach; zero results must not be more. */
  readonly floor: Scores;
}

/** Asks the index over the demo catalogue every judged query. */
export function evaluateSearch(): Evaluation {
  const { floor, judgements } = readJudgements();
  const index = indexOfSeed();
  const queries = judgements.map((judgement) => judge(index, judgement));
  const byGroup = [...Map.groupBy(queries, ({ group }) => group)];
  return {
    queries,
    groups: byGroup.map(([name, own]) => ({ name, count: own.length, ...scoresOf(own) })),
    total: scoresOf(queries),
    floor,
  };
}

export function isBelowFloor({ total, floor }: Evaluation): boolean {
  return total.ndcg < floor.ndcg || total.recall < floor.recall || total.zeroResults > floor.zeroResults;
}

function readJudgements(): { floor: Scores; judgements: readonly Judgement[] } {
  return JSON.parse(readFileSync(new URL("judgements.json", import.meta.url), "utf8"));
}

function judge(index: CatalogueIndex, judgement: Judgement): JudgedQuery {
  const { ids: found } = index.list({
    ...{ locale: judgement.locale, text: judgement.query, categoryId: null, sort: "relevance" },
    ...{ after: null, offset: 0, size: 10 },
    filters: {
      ...{ minPriceMinor: null, maxPriceMinor: null, isOnSale: false, isInStock: false },
      ...{ options: {}, brands: [], categoryIds: [] },
    },
  });
  const { relevant } = judgement;
  return { ...judgement, found, ndcg: ndcg(found, relevant), recall: recall(found, relevant) };
}

function scoresOf(queries: readonly JudgedQuery[]): Scores {
  const mean = (value: (query: JudgedQuery) => number) =>
    queries.reduce((sum, query) => sum + value(query), 0) / queries.length;
  return {
    ndcg: mean((query) => query.ndcg),
    recall: mean((query) => query.recall),
    zeroResults: mean(({ found }) => (found.length === 0 ? 1 : 0)),
  };
}

function indexOfSeed(): CatalogueIndex {
  const index = makeCatalogueIndex(
    catalogue.categories.map(({ key, parentKey, title }) => ({
      id: key,
      parentId: parentKey,
      titles: title,
    })),
  );
  for (const [position, product] of catalogue.products.entries()) index.put(documentOf(product, position));
  return index;
}

function documentOf(product: SeedProduct, position: number): ProductDocument {
  const { key, brand, title, summary, description, categoryKeys, options } = product;
  return {
    ...{
      id: key,
      position,
      createdAt: 0,
      brand,
      titles: title,
      summaries: summary,
      descriptions: description,
    },
    categories: categoryKeys.map((id) => ({ id, position })),
    options: options.map(({ code, title: titles, values }) => ({
      ...{ code, titles },
      values: values.map((value) => ({ code: value.code, titles: value.title })),
    })),
    variants: product.variants
      .filter(({ isArchived }) => !isArchived)
      .map(({ sku, priceMinor, compareAtMinor, stock, valueCodes }) => ({
        ...{ sku, priceMinor, isOnSale: compareAtMinor !== undefined, isInStock: stock > 0 },
        values: Object.fromEntries(options.map(({ code }, index) => [code, valueCodes[index] ?? ""])),
      })),
  };
}
