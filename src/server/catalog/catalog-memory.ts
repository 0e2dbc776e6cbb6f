import type { catalogChanges } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { makeKeptReads, setKeptReads } from "./kept-reads";
import { keepSearchIndex } from "./search/keep-index";

type Change = Pick<typeof catalogChanges.$inferSelect, "kind" | "subjectId">;

/** What this process holds of the catalogue in memory. */
export interface CatalogMemory {
  /** Takes in what changed; to be called every second, also without changes. */
  follow(changes: readonly Change[]): Promise<void>;
  /** Resolves when the search index isn't being built. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Begins to hold the search index and the cards of products in this process's memory. Whoever begins it passes on
 * every change from then on. `onRelisted` is told when the index may list otherwise than before.
 */
export function holdCatalogInMemory(ctx: Context, onRelisted: () => void = () => {}): CatalogMemory {
  const reads = makeKeptReads();
  setKeptReads(ctx.db, reads);
  const index = keepSearchIndex(ctx, onRelisted);
  return {
    async follow(changes) {
      reads.forget(changes);
      await index.follow(changes);
    },
    settled: () => index.settled(),
    async close() {
      setKeptReads(ctx.db, null);
      await index.close();
    },
  };
}
