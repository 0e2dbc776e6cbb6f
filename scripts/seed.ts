import { requireDatabaseUrl, runCommand } from "./run-command";
import { seedShop } from "./seed-shop";

/** `seed.ts [--if-empty]`: fills an empty shop; one with products is left alone, which without the flag is an error. */
await runCommand(async () => {
  const seeded = await seedShop(requireDatabaseUrl());
  if (seeded) process.stdout.write(`${seeded.products} products, ${seeded.pictures} pictures\n`);
  else if (!process.argv.includes("--if-empty"))
    throw new Error("The shop has products already. To begin anew: npm run db:reset");
});
