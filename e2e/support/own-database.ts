import { createConnection } from "mysql2/promise";
import { connect, type Database } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import { shippingMethods, taxRates } from "@/db/seed/catalogue/commerce";
import { insertCommerce } from "@/db/seed/insert-commerce";
import { uniqueMark } from "./people";
import { makeProduct } from "./products";
import { requiredVariable } from "./test";

/**
 * A database of its own on a server, by default that of the shop under test, with the tables of the newest schema, ways of
 * shipping, taxes and one product: the whole catalogue would cost more than the tests that run on it.
 */
export async function makeDatabase(
  server = requiredVariable("E2E_DATABASE_URL"),
): Promise<{ databaseUrl: string; drop: () => Promise<void> }> {
  const name = `gomall_${uniqueMark()}`;
  const query = async (statement: string) => {
    const connection = await createConnection({ uri: server });
    await connection.query(statement, [name]);
    await connection.end();
  };
  await query("CREATE DATABASE ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrateDatabase(url.href);
  const { db, pool } = connect(url.href, 1);
  await fill(db);
  await pool.end();
  return { databaseUrl: url.href, drop: () => query("DROP DATABASE ??") };
}

async function fill(db: Database): Promise<void> {
  const putMedia = () => Promise.reject(new Error("There are no pictures here"));
  const context = { currency: "EUR", now: new Date(), putMedia };
  await db.transaction((tx) => insertCommerce({ ...context, tx }, shippingMethods, taxRates));
  await makeProduct(db);
}
