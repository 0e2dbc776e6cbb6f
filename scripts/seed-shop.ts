import { connect } from "@/db/client";
import { folderGallery, growCatalogue, hasTables, isEmpty, type SeedContext, seedDatabase } from "@/db/seed";
import { folderMediaStore } from "@/server/platform/media-store";

/**
 * Fills an empty shop. Returns what it holds then, or null when there are products already: these are left alone.
 */
export async function seedShop(databaseUrl: string): Promise<{ products: number; pictures: number } | null> {
  return withSeedContext(databaseUrl, async (context) =>
    (await isEmpty(context.db)) ? await seedDatabase(context) : null,
  );
}

/**
 * Fills the shop if it is empty, then adds invented products until it has `total`. Returns how many were added to
 * what was there; `onProgress` hears how many there are, time and again.
 */
export async function growShop(
  databaseUrl: string,
  total: number,
  onProgress: (products: number) => void,
): Promise<number> {
  return withSeedContext(databaseUrl, async (context) => {
    const seeded = (await isEmpty(context.db)) ? await seedDatabase(context) : null;
    return (seeded?.products ?? 0) + (await growCatalogue(context, total, onProgress));
  });
}

async function withSeedContext<T>(
  databaseUrl: string,
  work: (context: SeedContext) => Promise<T>,
): Promise<T> {
  const { db, pool } = connect(databaseUrl, 4);
  try {
    if (!(await hasTables(db)))
      throw new Error("The database has no tables yet. Make them: npm run db:migrate");
    const directory = process.env.MEDIA_DIR ?? ".gomall/media";
    const store = folderMediaStore(directory);
    return await work({
      db,
      currency: process.env.SHOP_CURRENCY ?? "EUR",
      putMedia: (bytes) => store.put(bytes),
      gallery: folderGallery(directory, async (hash) => (await store.get(hash)) !== null),
      now: new Date(),
    });
  } finally {
    await pool.end();
  }
}
