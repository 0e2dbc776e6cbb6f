import type { ExtractTablesWithRelations } from "drizzle-orm";
import { MySqlDialect } from "drizzle-orm/mysql-core";
import { MySql2Session, MySql2Transaction } from "drizzle-orm/mysql2";
import type { Connection, PoolConnection } from "mysql2/promise";
import type { Database, Transaction } from "./client";

/** Deadlock, lock wait timeout, snapshot conflict (MariaDB): the work was rolled back and may simply run again. */
const rolledBack = [1213, 1205, 1020];
/** "SAVEPOINT does not exist": going back to one after a deadlock, which has ended it with all the rest. */
const savepointGone = 1305;
const retryable = new Set([...rolledBack, savepointGone]);
const maxTries = 5;

/**
 * Runs `work` in one transaction (READ COMMITTED by the session's setting), and again from the start (at most 5
 * times) when the database rolled it back for reasons of concurrency. `work` must do nothing outside the transaction.
 */
export function withTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return retried(() => runOnce(db, work));
}

/** The same for one statement, which is a transaction of its own. */
export async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= maxTries || !retryable.has(errorNumber(error) ?? 0)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tries));
    }
  }
}

async function runOnce<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const connection = await db.$client.getConnection();
  try {
    await connection.query("begin");
    const result = await work(transactionOn(connection));
    await connection.query("commit");
    return result;
  } catch (error) {
    // What can't be rolled back is lost with its connection, and the error that led here is the one to tell.
    await connection.query("rollback").catch(() => connection.destroy());
    throw error;
  } finally {
    connection.release();
  }
}

/** Tables are told to Drizzle for its relational queries only, and these aren't used. */
type NoTables = Record<string, never>;
type NoRelations = ExtractTablesWithRelations<NoTables>;

const transactions = new WeakMap<Connection, Transaction>();

/**
 * The same object for every transaction of a connection, so that queries prepared on it are built once for each
 * connection and not in each transaction.
 */
function transactionOn(connection: PoolConnection): Transaction {
  // The pool wraps its connection anew each time it gives it out.
  let transaction = transactions.get(connection.connection);
  if (!transaction) {
    const dialect = new MySqlDialect();
    const session = new MySql2Session<NoTables, NoTables>(connection, dialect, undefined, {
      mode: "default",
    });
    transaction = new MySql2Transaction<NoTables, NoRelations>(dialect, session, undefined, 0, "default");
    transactions.set(connection.connection, transaction);
  }
  return transaction;
}

/** The server's error number, wherever the driver and Drizzle have wrapped it. */
export function errorNumber(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("errno" in error && typeof error.errno === "number") return error.errno;
  return "cause" in error ? errorNumber(error.cause) : undefined;
}

/** Whether a unique key refused the row. */
export function isDuplicateKey(error: unknown): boolean {
  return errorNumber(error) === 1062;
}
