import { eq, inArray, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { leases } from "@/db/schema";
import { useShop } from "@/testing/shop";
import { prepared, preparedForList } from "./prepared";
import { withTransaction } from "./transaction";

const shop = useShop();

const owner = sql.placeholder("owner");
const name = sql.placeholder("name");
const expiresAt = sql.placeholder("expiresAt");
const insertLease = prepared((db) => db.insert(leases).values({ name, owner, expiresAt }));
const findLease = prepared((db) => db.select().from(leases).where(eq(leases.name, name)));
const giveLease = prepared((db) =>
  db
    .update(leases)
    .set({ owner: sql`${owner}` })
    .where(eq(leases.name, name)),
);
const listOwners = preparedForList((db, names) =>
  db.select({ owner: leases.owner }).from(leases).where(inArray(leases.name, names)).orderBy(leases.name),
);

beforeEach(async () => {
  for (const each of ["a", "b", "c"]) {
    await insertLease(shop().db, { name: each, owner: `of ${each}`, expiresAt: new Date(1_000_500) });
  }
});

test("a prepared query takes other values at each call", async () => {
  const found = [await findLease(shop().db, { name: "a" }), await findLease(shop().db, { name: "b" })];
  expect(found.flat()).toEqual([
    { name: "a", owner: "of a", expiresAt: new Date(1_000_500) },
    { name: "b", owner: "of b", expiresAt: new Date(1_000_500) },
  ]);
});

test("lists of any length are asked for, also one that is too long to be kept", async () => {
  const long = Array.from({ length: 100 }, (_, index) => (index === 99 ? "b" : `none ${index}`));
  const ask = async (names: string[]) => (await listOwners(shop().db, names)).map((row) => row.owner);
  expect([await ask(["a"]), await ask(["a", "c"]), await ask(["b", "c"]), await ask(long)]).toEqual([
    ["of a"],
    ["of a", "of c"],
    ["of b", "of c"],
    ["of b"],
  ]);
});

test("in a transaction it is the transaction's, however often the connection comes back", async () => {
  for (const next of ["first", "second"]) {
    const failing = withTransaction(shop().db, async (tx) => {
      await giveLease(tx, { name: "a", owner: next });
      expect(await findLease(tx, { name: "a" })).toMatchObject([{ owner: next }]);
      expect(await findLease(shop().db, { name: "a" })).toMatchObject([{ owner: "of a" }]);
      throw new Error("rolled back");
    });
    await expect(failing).rejects.toThrow("rolled back");
  }
  expect(await findLease(shop().db, { name: "a" })).toMatchObject([{ owner: "of a" }]);
});

test("two transactions at once don't see each other's", async () => {
  await Promise.all(
    ["b", "c"].map((each) =>
      withTransaction(shop().db, async (tx) => {
        await giveLease(tx, { name: each, owner: `new ${each}` });
        expect(await listOwners(tx, ["b", "c"])).toContainEqual({ owner: `new ${each}` });
      }),
    ),
  );
  expect(await listOwners(shop().db, ["b", "c"])).toEqual([{ owner: "new b" }, { owner: "new c" }]);
});
