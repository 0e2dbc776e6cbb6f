import type { PoolConnection } from "mysql2/promise";
import { type Connection, connect } from "@/db/client";

/** The database as a process sees it that is killed right before its statement number `statements + 1`. */
export interface DyingDatabase extends Connection {
  isDead(): boolean;
}

/** Opens it. What was not committed when it died is rolled back, as the server does when a process is gone. */
export function dyingDatabase(url: string, statements: number): DyingDatabase {
  const connection = connect(url, 4);
  const { pool } = connection;
  const open = new Set<PoolConnection>();
  let left = statements;
  const live = async <T>(work: () => Promise<T>): Promise<T> => {
    if (left <= 0) {
      for (const one of open) one.destroy();
      open.clear();
      throw new Error("The process was killed");
    }
    left -= 1;
    return work();
  };
  // The methods are overloaded; each is handed on as it came.
  const mortal = (target: { query: (...args: never[]) => Promise<unknown> }) => {
    const query = target.query.bind(target);
    Object.assign(target, { query: (...args: never[]) => live(() => query(...args)) });
  };
  mortal(pool);
  const getConnection = pool.getConnection.bind(pool);
  pool.getConnection = async () => {
    const one = await getConnection();
    if (!open.has(one)) {
      mortal(one);
      open.add(one);
      const release = one.release.bind(one);
      one.release = () => {
        open.delete(one);
        release();
      };
    }
    return one;
  };
  return { ...connection, isDead: () => left <= 0 };
}
