import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/mysql2";
import { migrate } from "drizzle-orm/mysql2/migrator";
import { createConnection } from "mysql2/promise";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));
/** Locks are the server's: two shops on one server don't wait for each other. At most 64 characters. */
const lockName = "LEFT(CONCAT('gomall_migrate:', DATABASE()), 64)";
const lockSeconds = 60;

/**
 * Brings the database at `url` to the newest schema; does nothing when it is there. Several at once wait for one
 * another under GET_LOCK. Throws when the lock isn't had within 60 s.
 */
export async function migrateDatabase(url: string): Promise<void> {
  const connection = await createConnection({ uri: url, timezone: "Z" });
  try {
    const [rows] = await connection.query(`SELECT GET_LOCK(${lockName}, ?) AS got`, [lockSeconds]);
    if ((rows as { got: number }[])[0]?.got !== 1)
      throw new Error("Another migration has been running for 60 s.");
    await migrate(drizzle(connection), { migrationsFolder: folder });
  } finally {
    await connection.end();
  }
}
