import { migrateDatabase } from "@/db/migrate";
import { openDemoAccounts } from "./demo-accounts";
import { requireDatabaseUrl, runCommand } from "./run-command";
import { seedShop } from "./seed-shop";

/** What every start does before the shop: newest schema, products where there are none, a demo's accounts, in one process. */
await runCommand(async () => {
  const url = requireDatabaseUrl();
  await migrateDatabase(url);
  const seeded = await seedShop(url);
  await openDemoAccounts(process.env.DEMO_ACCOUNTS);
  process.stdout.write(
    seeded ? `seeded ${seeded.products} products, ${seeded.pictures} pictures\n` : "up to date\n",
  );
});
