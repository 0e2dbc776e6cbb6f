import type { Database } from "@/db/client";
import type { catalogChanges } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { singleton } from "@/server/platform/singleton";
import type { Locale } from "@/shared/locales";
import type { CategoryNode } from "./categories";
import type { ProductCard, ProductDetail } from "./schemas";

type Change = Pick<typeof catalogChanges.$inferSelect, "kind" | "subjectId">;

/** How long a read is kept when nothing changes it: the net under the changes. */
const lifeMs = 60_000;
/** A read that began just before a change was seen may hold what was true before it. */
const settleMs = 2_000;
/** About a kilobyte each. */
const maxCards = 20_000;
/** Up to ten kilobytes each. */
const maxDetails = 2_000;

/**
 * What this process has read from the catalogue and may show again. It is kept only where somebody follows
 * `catalog_changes`, and is as fresh as the static pages are.
 */
export interface KeptReads {
  /** Cards by product id, without those that can't be shown; `load` reads those that aren't kept. */
  cards(
    locale: Locale,
    ids: readonly string[],
    load: (missing: string[]) => Promise<ProductCard[]>,
  ): Promise<Map<string, ProductCard>>;
  /** A product's page by its slug. What `load` throws is kept by nobody. */
  detail(locale: Locale, slug: string, load: () => Promise<ProductDetail>): Promise<ProductDetail>;
  categories(locale: Locale, load: () => Promise<CategoryNode[]>): Promise<readonly CategoryNode[]>;
  forget(changes: readonly Change[]): void;
}

interface Entry<Value> {
  readonly value: Value;
  readonly readAt: number;
}

const kept = () => singleton("kept-catalog-reads", () => new WeakMap<Database, KeptReads>());

/** The reads kept over the context's database; null when nobody follows its changes. */
export function keptReadsOf({ db }: Pick<Context, "db">): KeptReads | null {
  return kept().get(db) ?? null;
}

/** Begins to keep reads over a database; `null` ends it. */
export function setKeptReads(db: Database, reads: KeptReads | null): void {
  if (reads) kept().set(db, reads);
  else kept().delete(db);
}

export function makeKeptReads(): KeptReads {
  const cards = new Map<string, Entry<ProductCard | null>>();
  const details = new Map<string, Entry<ProductDetail>>();
  const trees = new Map<Locale, Entry<CategoryNode[]>>();
  /** Until when reads of a product don't count, by its id. */
  const unsettled = new Map<string, number>();
  let treesUnsettledUntil = 0;
  let allUnsettledUntil = 0;

  /** Whether what was read of a product still counts. */
  function isFresh({ readAt }: Entry<unknown>, id: string, now: number): boolean {
    return readAt >= Math.max(unsettled.get(id) ?? 0, allUnsettledUntil, now - lifeMs);
  }

  function freshCard(key: string, id: string, now: number): ProductCard | null | undefined {
    const entry = cards.get(key);
    return entry && isFresh(entry, id, now) ? entry.value : undefined;
  }

  return {
    async cards(locale, ids, load) {
      const readAt = Date.now();
      const found = new Map(ids.map((id) => [id, freshCard(`${locale} ${id}`, id, readAt)]));
      const missing = ids.filter((id) => found.get(id) === undefined);
      if (missing.length > 0) {
        const loaded = new Map((await load(missing)).map((card) => [card.id, card]));
        for (const id of missing) {
          const card = loaded.get(id) ?? null;
          found.set(id, card);
          cards.delete(`${locale} ${id}`);
          cards.set(`${locale} ${id}`, { value: card, readAt });
        }
        shrink(cards, maxCards);
      }
      return new Map([...found].flatMap(([id, card]) => (card ? [[id, card]] : [])));
    },
    async detail(locale, slug, load) {
      const readAt = Date.now();
      const key = `${locale} ${slug}`;
      const entry = details.get(key);
      // It names its category, too.
      const isNamedWell = entry && entry.readAt >= treesUnsettledUntil;
      if (isNamedWell && isFresh(entry, entry.value.id, readAt)) return entry.value;
      const value = await load();
      details.delete(key);
      details.set(key, { value, readAt });
      shrink(details, maxDetails);
      return value;
    },
    async categories(locale, load) {
      const readAt = Date.now();
      const entry = trees.get(locale);
      if (entry && readAt - entry.readAt <= lifeMs && entry.readAt >= treesUnsettledUntil) return entry.value;
      const value = await load();
      trees.set(locale, { value, readAt });
      return value;
    },
    forget(changes) {
      const now = Date.now();
      for (const [id, until] of unsettled) if (until < now - lifeMs) unsettled.delete(id);
      for (const { kind, subjectId } of changes) {
        if (kind === "product") unsettled.set(subjectId, now + settleMs);
        else treesUnsettledUntil = now + settleMs;
        if (kind === "all") allUnsettledUntil = now + settleMs;
      }
    },
  };
}

function shrink(entries: Map<string, unknown>, max: number): void {
  for (const oldest of entries.keys()) {
    if (entries.size <= max) return;
    entries.delete(oldest);
  }
}
