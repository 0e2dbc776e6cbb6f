import { getTableName, is, sql } from "drizzle-orm";
import { MySqlTable } from "drizzle-orm/mysql-core";
import { createConnection } from "mysql2/promise";
import { expect } from "vitest";
import { type Connection, connect, type Transaction } from "@/db/client";
import { migrateDatabase } from "@/db/migrate";
import * as schema from "@/db/schema";

const poolSize = 40;

/** This worker's own database on the server at TEST_DATABASE_URL, at the newest schema. */
export async function openTestDatabase(): Promise<Connection & { url: string }> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error("TEST_DATABASE_URL is not set. Run: npm run test:db");
  const url = new URL(server);
  url.pathname = `${url.pathname}_${process.env.VITEST_POOL_ID ?? "0"}`;
  const admin = await createConnection({ uri: server });
  await admin.query("CREATE DATABASE IF NOT EXISTS ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_bin", [
    url.pathname.slice(1),
  ]);
  await admin.end();
  await migrateDatabase(url.href);
  return { ...connect(url.href, poolSize), url: url.href };
}

const tableNames = Object.values(schema)
  .filter((table) => is(table, MySqlTable))
  .map((table) => getTableName(table));

/** Empties every table. DELETE, since TRUNCATE takes a hundred times as long on tables of a few rows. */
export async function emptyTables({ pool }: Connection): Promise<void> {
  const connection = await pool.getConnection();
  try {
    await connection.query("SET FOREIGN_KEY_CHECKS = 0");
    for (const name of tableNames) await connection.query("DELETE FROM ??", [name]);
    await connection.query("SET FOREIGN_KEY_CHECKS = 1");
  } finally {
    connection.release();
  }
}

/** Runs one SELECT and returns its rows. */
export async function rowsOf(connection: Connection, query: string): Promise<Record<string, unknown>[]> {
  const [rows] = await connection.db.execute(sql.raw(query));
  return rows as unknown as Record<string, unknown>[];
}

/** Resolves when a statement that begins so waits, for a lock that the test holds. */
export async function untilBlocked(connection: Connection, statement: string): Promise<void> {
  const query = `SELECT id FROM information_schema.processlist WHERE info LIKE '${statement}%'`;
  await expect.poll(() => rowsOf(connection, query)).not.toEqual([]);
}

/** What `work` sees in a transaction that is then rolled back. */
export async function inRolledBack<T>({ db }: Connection, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const seen: T[] = [];
  await db
    .transaction(async (tx) => {
      seen.push(await work(tx));
      tx.rollback();
    })
    .catch((error: unknown) => {
      if (seen.length === 0) throw error;
    });
  return seen[0] as T;
}
