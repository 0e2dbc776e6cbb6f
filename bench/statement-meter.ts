import type { RowDataPacket } from "mysql2/promise";
import { createConnection } from "mysql2/promise";

/** What the database server has done since it began. */
export interface StatementCounts {
  /** Statements that clients sent, prepared ones each time they were executed. */
  readonly total: number;
  /** By the server's own names: select, insert, update, commit … */
  readonly byKind: Readonly<Record<string, number>>;
}

export interface DatabaseMeter {
  count(): Promise<StatementCounts>;
  /** The server's process if it runs on this machine. */
  readonly pid: number | null;
  readonly version: string;
  /** Whether a commit survives a crash of the machine. */
  readonly isDurable: boolean;
  close(): Promise<void>;
}

/** Watches a database server. The looking itself is one statement each time, which is taken off again. */
export async function meterDatabase(
  url: string,
  readPid: (pidFile: string) => number | null,
): Promise<DatabaseMeter> {
  const connection = await createConnection({ uri: url });
  const [rows] = await connection.query<RowDataPacket[]>(
    "SELECT @@pid_file AS pidFile, @@version AS version, @@innodb_flush_log_at_trx_commit AS flush",
  );
  const settings = rows[0];
  let looks = 0;
  return {
    async count() {
      const [status] = await connection.query<RowDataPacket[]>(
        "SHOW GLOBAL STATUS WHERE Variable_name = 'Questions' OR Variable_name LIKE 'Com\\_%'",
      );
      looks += 1;
      const counts = new Map(status.map(({ Variable_name: name, Value }) => [String(name), Number(Value)]));
      const kinds = [...counts].filter(([name]) => name.startsWith("Com_") && name !== "Com_show_status");
      return {
        total: (counts.get("Questions") ?? 0) - looks,
        byKind: Object.fromEntries(kinds.map(([name, count]) => [name.slice("Com_".length), count])),
      };
    },
    pid: readPid(String(settings?.pidFile ?? "")),
    version: String(settings?.version ?? "unknown"),
    isDurable: Number(settings?.flush) === 1,
    close: () => connection.end(),
  };
}

/** What was done between two looks. */
export function statementsBetween(before: StatementCounts, after: StatementCounts): StatementCounts {
  const byKind = Object.entries(after.byKind)
    .map(([kind, count]) => [kind, count - (before.byKind[kind] ?? 0)] as const)
    .filter(([, count]) => count > 0);
  return { total: after.total - before.total, byKind: Object.fromEntries(byKind) };
}
