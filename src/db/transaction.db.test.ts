import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { leases } from "@/db/schema";
import { useShop } from "@/testing/shop";
import type { Transaction } from "./client";
import { errorNumber, isDuplicateKey, withTransaction } from "./transaction";

const shop = useShop();
const row = (name: string) => ({ name, owner: "nobody", expiresAt: new Date(0) });

beforeEach(async () => {
  await shop().db.insert(leases).values(["a", "b"].map(row));
});

const lock = (tx: Transaction, name: string) =>
  tx
    .update(leases)
    .set({ owner: sql`CONCAT(${leases.owner}, '+')` })
    .where(eq(leases.name, name));
const owners = async () =>
  (await shop().db.select().from(leases).orderBy(leases.name)).map(({ owner }) => owner);

/** Two transactions that lock the same two rows in opposite orders, each after the other has its first. */
async function lockUp(second: (tx: Transaction, name: string) => Promise<unknown>) {
  const tries = { ab: 0, ba: 0 };
  let [hasA, hasB] = [() => {}, () => {}];
  const first = {
    a: new Promise<void>((resolve) => (hasA = resolve)),
    b: new Promise<void>((resolve) => (hasB = resolve)),
  };
  await Promise.all([
    withTransaction(shop().db, async (tx) => {
      tries.ab += 1;
      await lock(tx, "a");
      hasA();
      await first.b;
      await second(tx, "b");
    }),
    withTransaction(shop().db, async (tx) => {
      tries.ba += 1;
      await lock(tx, "b");
      hasB();
      await first.a;
      await second(tx, "a");
    }),
  ]);
  return tries.ab + tries.ba;
}

describe("a transaction that the database rolled back because of a deadlock", () => {
  test("runs again from the start and takes effect once", async () => {
    expect(await lockUp(lock)).toBeGreaterThan(2);
    expect(await owners()).toEqual(["nobody++", "nobody++"]);
  });

  test("also when the deadlock came within a savepoint, which is gone with it", async () => {
    const inSavepoint = (tx: Transaction, name: string) =>
      tx.transaction((savepoint) => lock(savepoint, name));
    expect(await lockUp(inSavepoint)).toBeGreaterThan(2);
    expect(await owners()).toEqual(["nobody++", "nobody++"]);
  });
});

test("an error of the work rolls everything back and is not tried again", async () => {
  let tries = 0;
  const failing = withTransaction(shop().db, async (tx) => {
    tries += 1;
    await lock(tx, "a");
    throw new Error("No");
  });
  await expect(failing).rejects.toThrow("No");
  expect({ tries, owners: await owners() }).toEqual({ tries: 1, owners: ["nobody", "nobody"] });
});

test("a connection that is lost ends its transaction with the reason and isn't used again", async () => {
  const failing = withTransaction(shop().db, async (tx) => {
    await lock(tx, "a");
    await tx.execute(sql`KILL CONNECTION_ID()`).catch(() => {});
    await lock(tx, "b");
  });
  await expect(failing).rejects.toThrow();
  const working = Array.from({ length: 5 }, () => withTransaction(shop().db, (tx) => lock(tx, "b")));
  await Promise.all(working);
  expect(await owners()).toEqual(["nobody", "nobody+++++"]);
});

test("a row that a unique key refuses is told from any other error", async () => {
  const refused = await shop()
    .db.insert(leases)
    .values(row("a"))
    .catch((error: unknown) => error);
  const other = await shop()
    .db.execute(sql`SELECT * FROM no_such_table`)
    .catch((error: unknown) => error);
  expect([isDuplicateKey(refused), isDuplicateKey(other), errorNumber(other)]).toEqual([true, false, 1146]);
});

test("each connection speaks UTC, strict SQL and READ COMMITTED", async () => {
  const isolation = (await shop().db.execute(sql`SELECT VERSION() AS version`))[0];
  const variable = JSON.stringify(isolation).includes("MariaDB") ? "tx_isolation" : "transaction_isolation";
  const [rows] = await shop().db.execute(
    sql.raw(`SELECT @@session.time_zone AS zone, @@session.sql_mode AS mode, @@session.${variable} AS isolation,
      @@session.character_set_connection AS charset`),
  );
  expect(rows).toMatchObject([
    {
      zone: "+00:00",
      isolation: "READ-COMMITTED",
      charset: "utf8mb4",
      mode: expect.stringContaining("STRICT_TRANS_TABLES"),
    },
  ]);
});
