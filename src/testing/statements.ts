import type { Connection } from "@/db/client";

interface Hooked {
  query(...args: unknown[]): unknown;
  isWatched?: boolean;
}

const watchers = new Set<(statement: string) => void>();

/** The statements that `work` sends, in their order, with placeholders for their values. */
export async function statementsOf({ pool }: Connection, work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const watcher = (statement: string) => void seen.push(statement);
  const watch = (connection: Hooked) => {
    if (connection.isWatched) return;
    connection.isWatched = true;
    const query = connection.query.bind(connection);
    connection.query = (...args: unknown[]) => {
      const [first] = args;
      const statement = typeof first === "string" ? first : (first as { sql: string }).sql;
      for (const each of watchers) each(statement);
      return query(...args);
    };
  };
  pool.pool.on("acquire", (connection) => watch(connection as unknown as Hooked));
  watchers.add(watcher);
  try {
    await work();
  } finally {
    watchers.delete(watcher);
  }
  return seen;
}
