import { drizzle, type MySql2Database } from "drizzle-orm/mysql2";
import { createPool, type Pool } from "mysql2/promise";

export type Database = MySql2Database & { readonly $client: Pool };
/** What queries take: the pool or a transaction. */
export type Queryable = Pick<
  Database,
  "select" | "insert" | "update" | "delete" | "execute" | "selectDistinct"
>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Session settings that make every engine behave alike: UTC, strict, and statements that see what is committed. */
const sessionSetup = [
  "SET time_zone = '+00:00'",
  "SET NAMES utf8mb4 COLLATE utf8mb4_bin",
  "SET SESSION sql_mode = 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
  "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
  "SET SESSION innodb_lock_wait_timeout = 10",
];

export interface Connection {
  readonly db: Database;
  readonly pool: Pool;
}

/** Opens a pool of at most `size` connections. Nothing is sent before the first query. */
export function connect(url: string, size: number): Connection {
  const pool = createPool({
    uri: url,
    connectionLimit: size,
    timezone: "Z",
    supportBigNumbers: true,
    decimalNumbers: true,
    enableKeepAlive: true,
    // Drizzle's errors say which query it was; a stack for each query, should it fail, is paid for by all of them.
    trace: false,
  });
  // Queued ahead of the connection's first query, so it needs no waiting for.
  pool.pool.on("connection", (connection) => {
    for (const statement of sessionSetup) {
      connection.query(statement, (error) => {
        // A session without these settings must not be used.
        if (error) connection.destroy();
      });
    }
  });
  return { db: drizzle(pool), pool };
}
