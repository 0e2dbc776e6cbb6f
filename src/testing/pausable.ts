import { drizzle } from "drizzle-orm/mysql2";
import { type Connection, connect } from "@/db/client";

/** A connection that calls `beforeStatement` and waits for it before each statement, BEGIN and COMMIT being such. */
export function connectWatched(url: string, beforeStatement: () => Promise<void>): Connection {
  const { pool } = connect(url, 5);
  const watch = <Target extends { query: unknown; execute: unknown }>(target: Target): Target =>
    new Proxy(target, {
      get(own, name) {
        const value = Reflect.get(own, name);
        if (typeof value !== "function") return value;
        if (name === "query" || name === "execute") {
          return async (...args: unknown[]) => {
            await beforeStatement();
            return value.apply(own, args);
          };
        }
        if (name === "getConnection") return async () => watch(await value.apply(own));
        return value.bind(own);
      },
    });
  return { pool, db: drizzle(watch(pool)) };
}

export interface Pause {
  /** Fulfilled when whoever uses the connection stands before the statement. */
  readonly reached: Promise<void>;
  resume(): void;
}

export interface PausableConnection extends Connection {
  /** Holds the next user of the connection before its n-th statement from now, counted from 1. */
  pauseBefore(n: number): Pause;
}

/** A connection whose user can be held between two statements. */
export function connectPausable(url: string): PausableConnection {
  let beforeStatement: () => Promise<void> = async () => {};
  return {
    ...connectWatched(url, () => beforeStatement()),
    pauseBefore(n) {
      const reached = Promise.withResolvers<void>();
      const resumed = Promise.withResolvers<void>();
      let count = 0;
      beforeStatement = async () => {
        count += 1;
        if (count !== n) return;
        reached.resolve();
        await resumed.promise;
      };
      return { reached: reached.promise, resume: resumed.resolve };
    },
  };
}
