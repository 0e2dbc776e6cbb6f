import { createConnection } from "mysql2/promise";

/** Drops every table of the database at `url`, the record of migrations included. */
export async function dropAllTables(url: string): Promise<void> {
  const connection = await createConnection({ uri: url });
  try {
    const [rows] = await connection.query(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'",
    );
    await connection.query("SET FOREIGN_KEY_CHECKS = 0");
    for (const { name } of rows as { name: string }[]) await connection.query("DROP TABLE ??", [name]);
  } finally {
    await connection.end();
  }
}
