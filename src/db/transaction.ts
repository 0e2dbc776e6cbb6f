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
export async function withTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction(work);
    } catch (error) {
      if (attempt >= maxTries || !retryable.has(errorNumber(error) ?? 0)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
    }
  }
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
