import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { singleton } from "./singleton";

/** Tells the time. Everything that compares times asks `ctx.clock`, never the process's own. */
export interface Clock {
  now(): Date;
}

/**
 * The database's time: the process's clock plus an offset that `synchronise` measures. Before it has, `now` throws:
 * a row that is written by a wrong clock may lie for as long as that is wrong.
 */
export interface DatabaseClock extends Clock {
  synchronise(db: Queryable): Promise<void>;
}

export function databaseClock(): DatabaseClock {
  return singleton("clock", () => {
    let offsetMs: number | null = null;
    return {
      now() {
        if (offsetMs === null) throw new Error("The database has told no time yet");
        return new Date(Date.now() + offsetMs);
      },
      async synchronise(db) {
        offsetMs = await measureOffset(db);
      },
    };
  });
}

/** The first may have to connect; of the others one meets nothing that holds it up. */
const samples = 4;

/** How far the database is ahead of this process in ms, as the quickest of a few questions tells it. */
async function measureOffset(db: Queryable): Promise<number> {
  const measured: Measured[] = [];
  for (let count = 0; count < samples; count += 1) measured.push(await ask(db));
  return measured.reduce((best, other) => (other.tookMs < best.tookMs ? other : best)).offsetMs;
}

interface Measured {
  readonly offsetMs: number;
  /** The answer may be wrong by half of it. */
  readonly tookMs: number;
}

/** With the round trip halved (Cristian's algorithm). */
async function ask(db: Queryable): Promise<Measured> {
  const sentAt = Date.now();
  const [rows] = await db.execute(sql`SELECT CAST(UNIX_TIMESTAMP(NOW(3)) * 1000 AS SIGNED) AS now_ms`);
  const receivedAt = Date.now();
  const first = (rows as unknown as { now_ms: number }[])[0];
  if (!first) throw new Error("The database told no time.");
  return { offsetMs: Number(first.now_ms) - (sentAt + receivedAt) / 2, tookMs: receivedAt - sentAt };
}
