import { createConnection } from "mysql2/promise";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrateDatabase } from "./migrate";
import { dropAllTables } from "./reset";

const url = new URL(process.env.TEST_DATABASE_URL ?? "");
url.pathname = `${url.pathname}_migrate_${process.env.VITEST_POOL_ID ?? "0"}`;
const name = url.pathname.slice(1);

async function onServer<T>(statement: string): Promise<T[]> {
  const connection = await createConnection({ uri: process.env.TEST_DATABASE_URL ?? "" });
  const [rows] = await connection.query(statement, [name]);
  await connection.end();
  return rows as T[];
}

const tables = () =>
  onServer<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?",
  );

beforeEach(() => onServer("CREATE DATABASE ??"));
afterEach(() => onServer("DROP DATABASE ??"));

test("several processes that migrate an empty database at once bring it to the schema once", async () => {
  await Promise.all([1, 2, 3].map(() => migrateDatabase(url.href)));
  const names = (await tables()).map((table) => table.name);
  expect(names).toEqual(expect.arrayContaining(["orders", "stock_levels", "outbox"]));
  await migrateDatabase(url.href);
  expect((await tables()).map((table) => table.name).toSorted()).toEqual(names.toSorted());
});

test("a database that was reset is empty, and can be migrated again", async () => {
  await migrateDatabase(url.href);
  await dropAllTables(url.href);
  expect(await tables()).toEqual([]);
  await migrateDatabase(url.href);
  expect((await tables()).length).toBeGreaterThan(30);
});
