import { connect } from "@/db/client";
import { isEmpty, seedDatabase } from "@/db/seed";
import { folderMediaStore } from "@/server/platform/media-store";
import { requireDatabaseUrl, runCommand } from "./run-command";

/** `seed.ts [--if-empty]`: fills an empty shop; one with products is left alone, which without the flag is an error. */
await runCommand(async () => {
  const { db, pool } = connect(requireDatabaseUrl(), 4);
  try {
    if (!(await isEmpty(db))) {
      if (process.argv.includes("--if-empty")) return;
      throw new Error("The shop has products already. To begin anew: npm run db:reset");
    }
    const store = folderMediaStore(process.env.MEDIA_DIR ?? ".gomall/media");
    const currency = process.env.SHOP_CURRENCY ?? "EUR";
    const seeded = await seedDatabase({
      db,
      currency,
      putMedia: (bytes) => store.put(bytes),
      now: new Date(),
    });
    process.stdout.write(`${seeded.products} products, ${seeded.pictures} pictures\n`);
  } finally {
    await pool.end();
  }
});
