import { connect } from "@/db/client";
import { isEmpty, seedDatabase } from "@/db/seed";
import { folderMediaStore } from "@/server/platform/media-store";

/**
 * Fills an empty shop. Returns what it holds then, or null when there are products already: these are left alone.
 */
export async function seedShop(databaseUrl: string): Promise<{ products: number; pictures: number } | null> {
  const { db, pool } = connect(databaseUrl, 4);
  try {
    if (!(await isEmpty(db))) return null;
    const store = folderMediaStore(process.env.MEDIA_DIR ?? ".gomall/media");
    const currency = process.env.SHOP_CURRENCY ?? "EUR";
    return await seedDatabase({ db, currency, putMedia: (bytes) => store.put(bytes), now: new Date() });
  } finally {
    await pool.end();
  }
}
