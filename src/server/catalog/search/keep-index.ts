import type { catalogChanges } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { ProductId } from "@/shared/ids";
import { loadAllDocuments, loadCategoryDocuments, loadDocuments } from "./documents";
import { setSearchIndex } from "./search-index";
import { makeWorkerIndex } from "./worker-index";

/** Between two builds, and after one that failed. */
const buildPauseMs = 2_000;
const batchSize = 100;

type Change = Pick<typeof catalogChanges.$inferSelect, "kind" | "subjectId">;

/** Keeps the index over one database as the catalogue is. */
export interface IndexKeeper {
  /** Takes in what changed, and begins to build when that is due. To be called every second, also without changes. */
  follow(changes: readonly Change[]): Promise<void>;
  /** Resolves when no build is under way. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Makes the search index of this process. Until the first build is through, and while there is no worker, SQL
 * answers. `onBuilt` is told after each build, since what was listed before may be listed otherwise now.
 */
export function keepSearchIndex(ctx: Context, onBuilt: () => void): IndexKeeper {
  let isBuildDue = true;
  let buildNotBefore = 0;
  let building: Promise<void> | null = null;
  /** Products that changed and are not surely right in the index. */
  const owed = new Set<ProductId>();
  const index = makeWorkerIndex(ctx.log, () => {
    isBuildDue = true;
  });
  setSearchIndex(ctx.db, index);

  async function applyOwed(): Promise<void> {
    const ids = [...owed];
    const wasBuilding = building !== null;
    for (let start = 0; start < ids.length; start += batchSize) {
      const batch = ids.slice(start, start + batchSize);
      const documents = await loadDocuments(ctx.db, batch);
      const found = new Set(documents.map(({ id }) => id));
      await index.change(
        documents,
        batch.filter((id) => !found.has(id)),
      );
    }
    // The build may have read them before they changed: then they are owed again once it is through.
    if (!wasBuilding) for (const id of ids) owed.delete(id);
  }

  async function build(): Promise<void> {
    const startedAt = performance.now();
    try {
      await index.rebuild(await loadCategoryDocuments(ctx.db), loadAllDocuments(ctx.db));
      ctx.log.info({ tookMs: Math.round(performance.now() - startedAt) }, "search index built");
      onBuilt();
    } catch (error) {
      isBuildDue = true;
      ctx.log.error({ err: error }, "search index not built; it is tried again, SQL answers meanwhile");
    } finally {
      buildNotBefore = performance.now() + buildPauseMs;
      building = null;
    }
  }

  return {
    async follow(changes) {
      for (const { kind, subjectId } of changes) {
        if (kind === "product")
          owed.add(subjectId as ProductId); // The row names its kind.
        // A category's name and place are part of every product in it.
        else isBuildDue = true;
      }
      await applyOwed();
      if (!isBuildDue || building || performance.now() < buildNotBefore) return;
      isBuildDue = false;
      owed.clear();
      building = build();
    },
    settled: async () => {
      await building;
    },
    async close() {
      setSearchIndex(ctx.db, null);
      await index.close();
    },
  };
}
