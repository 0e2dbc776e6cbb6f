import { migrateDatabase } from "@/db/migrate";
import { requireDatabaseUrl, runCommand } from "./run-command";
import { seedShop } from "./seed-shop";

/** What every start does before the shop: newest schema, and products where there are none, in one process. */
await runCommand(async () => {
  const url = requireDatabaseUrl();
  await migrateDatabase(url);
  const seeded = await seedShop(url);
  process.stdout.write(
    seeded ? `seeded ${seeded.products} products, ${seeded.pictures} pictures\n` : "up to date\n",
  );
});
