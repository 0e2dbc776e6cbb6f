import { eq, inArray, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { leases, outbox } from "@/db/schema";
import { newId } from "@/shared/ids";
import { useShop } from "@/testing/shop";
import { prepared, preparedForList, preparedInsert } from "./prepared";
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
  const long = Array.from({ length: 600 }, (_, index) => (index === 599 ? "b" : `none ${index}`));
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

const insertEvents = preparedInsert(outbox);

test("rows are written as their columns have it, with NULL for what isn't named, however many there are", async () => {
  const createdAt = new Date("2026-02-03T04:05:06.789Z");
  const event = (subjectId: string) => ({
    ...{ id: newId<"outbox">(), name: "test/written", subjectId, createdAt, attempts: 0 },
    payload: { says: "卫衣 🍣", list: [1, null] },
  });
  const events = ["a", "b", "c"].map(event);
  await insertEvents(shop().db, events.slice(0, 1));
  await insertEvents(shop().db, events.slice(1));
  const kept = await shop().db.select().from(outbox).where(eq(outbox.name, "test/written"));
  const nothing = { dueAt: null, leaseOwner: null, lastError: null, deliveredAt: null };
  expect(kept.sort((one, other) => one.subjectId.localeCompare(other.subjectId))).toEqual(
    events.map((each) => ({ ...each, ...nothing })),
  );
});

const insertOrGive = preparedInsert(leases, { owner: sql`VALUES(${leases.owner})` });

test("a row that is there already gets what is to be set, and nothing else", async () => {
  await insertOrGive(shop().db, [{ name: "a", owner: "another", expiresAt: new Date(5_000_000) }]);
  expect(await findLease(shop().db, { name: "a" })).toEqual([
    { name: "a", owner: "another", expiresAt: new Date(1_000_500) },
  ]);
});
