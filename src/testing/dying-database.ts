import type { Connection } from "@/db/client";
import { connectWatched } from "./connect-watched";

/** The database as a process sees it that is killed right before its statement number `statements + 1`. */
export interface DyingDatabase extends Connection {
  isDead(): boolean;
}

/** Opens it. What was not committed when it died is rolled back, as the server does when a process is gone. */
export function dyingDatabase(url: string, statements: number): DyingDatabase {
  let left = statements;
  let death: Promise<void> | undefined;
  const connection = connectWatched(url, async () => {
    if (left <= 0) {
      death ??= connection.pool.end();
      await death;
      throw new Error("The process was killed");
    }
    left -= 1;
  });
  return { ...connection, isDead: () => left <= 0 };
}
