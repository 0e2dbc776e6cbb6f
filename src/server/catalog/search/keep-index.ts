import type { catalogChanges } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { CategoryId, ProductId } from "@/shared/ids";
import { loadAllDocuments, loadCategoryDocuments, loadDocuments } from "./documents";
import { listProductsBelow } from "./list-products-below";
import { setSearchIndex } from "./search-index";
import { makeWorkerIndex } from "./worker-index";

/** Between two builds, and after one that failed. */
const buildPauseMs = 2_000;
const batchSize = 100;
/** When more than these stand in a category that changed, a build is no dearer, and holds nobody up. */
const mostTakenInAnew = 2_000;

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
 * answers. `onRelisted` is told after each build and each change of categories, since what was listed before may be
 * listed otherwise now.
 */
export function keepSearchIndex(ctx: Context, onRelisted: () => void): IndexKeeper {
  let isBuildDue = true;
  let buildNotBefore = 0;
  let building: Promise<void> | null = null;
  /** Products that changed and are not surely right in the index. */
  const owed = new Set<ProductId>();
  /** Categories of which the same can be said. Their names and places are part of every product in them. */
  const owedCategories = new Set<CategoryId>();
  const index = makeWorkerIndex(ctx.log, () => {
    isBuildDue = true;
  });
  setSearchIndex(ctx.db, index);

  async function applyOwedCategories(): Promise<void> {
    if (owedCategories.size === 0) return;
    const wasBuilding = building !== null;
    await index.changeCategories(await loadCategoryDocuments(ctx.db));
    const productIds = await listProductsBelow(ctx.db, owedCategories);
    if (productIds.length > mostTakenInAnew) isBuildDue = true;
    else for (const id of productIds) owed.add(id);
    // As below.
    if (!wasBuilding) owedCategories.clear();
  }

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
      onRelisted();
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
        else if (kind === "category")
          owedCategories.add(subjectId as CategoryId); // As above.
        else isBuildDue = true;
      }
      const haveCategoriesChanged = owedCategories.size > 0;
      await applyOwedCategories();
      await applyOwed();
      if (haveCategoriesChanged) onRelisted();
      if (!isBuildDue || building || performance.now() < buildNotBefore) return;
      isBuildDue = false;
      owed.clear();
      owedCategories.clear();
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
