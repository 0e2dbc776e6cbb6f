import { drizzle } from "drizzle-orm/mysql2";
import { type Connection, connect } from "@/db/client";

/**
 * A connection that calls `beforeStatement` and waits for it before each statement, BEGIN and COMMIT being such. The
 * statement isn't sent if that rejects. Its pool is the bare one: what goes through it isn't watched.
 */
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
