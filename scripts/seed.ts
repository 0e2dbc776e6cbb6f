import { parseArgs } from "node:util";
import { requireDatabaseUrl, runCommand } from "./run-command";
import { growShop, seedShop } from "./seed-shop";

/**
 * `seed.ts [--if-empty] [--products N]`: fills an empty shop with the demo catalogue.
 *
 * A shop with products is left alone, which without `--if-empty` is an error. With `--products N` it is filled if it
 * is empty, and then gets plausible invented products (titles, prices, variants and stock in both languages, pictures
 * of the catalogue) until it has N in all: the same ones each time, in the same order, following on what an earlier
 * call added. 10,000 take a quarter of a minute.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: { "if-empty": { type: "boolean", default: false }, products: { type: "string" } },
  });
  if (values.products !== undefined) return grow(values.products);
  const seeded = await seedShop(requireDatabaseUrl());
  if (seeded) process.stdout.write(`${seeded.products} products, ${seeded.pictures} pictures\n`);
  else if (!values["if-empty"])
    throw new Error(
      "The shop has products already. To begin anew: npm run db:reset. To add more: npm run db:seed -- --products N",
    );
});

async function grow(amount: string): Promise<void> {
  if (!/^[1-9]\d{0,6}$/.test(amount)) throw new Error(`--products wants a whole number, not ${amount}`);
  const total = Number(amount);
  const added = await growShop(requireDatabaseUrl(), total, (products) => {
    process.stdout.write(`${products} of ${total} products\n`);
  });
  process.stdout.write(
    added > 0
      ? `${added} products added, ${total} in all\n`
      : `There are ${total} products or more already\n`,
  );
}
