import type { Logger } from "pino";
import { type Connection, connect, type Database } from "@/db/client";
import { type Id, newIdAt, type UserId } from "@/shared/ids";
import { type Clock, databaseClock } from "./clock";
import { type Env, env } from "./env";
import { log } from "./log";
import type { Permission } from "./permissions";
import { singleton } from "./singleton";

/** Who acts, as history and audit name them. */
export type Actor =
  | { readonly kind: "guest" }
  | { readonly kind: "gateway" }
  /** Somebody who is signed in, at their own things. */
  | { readonly kind: "customer"; readonly id: UserId }
  /** Somebody who works for the shop, and what that person may do. */
  | { readonly kind: "staff"; readonly id: UserId; readonly permissions: readonly Permission[] }
  | { readonly kind: "system"; readonly name: string };

/** What every write and query gets: nothing is reached for, so a test can move each part. */
export interface Context {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: <Kind extends string>() => Id<Kind>;
  readonly env: Env;
  readonly log: Logger;
  readonly actor: Actor;
}

/** The process's one pool of connections. */
export function connection(): Connection {
  return singleton("connection", () => connect(env().DATABASE_URL, env().DATABASE_POOL_SIZE));
}

/** A context on the process's own database, clock and environment. */
export function createContext(actor: Actor, logger: Logger = log()): Context {
  const clock = databaseClock();
  return {
    ...{ db: connection().db, clock, env: env(), log: logger, actor },
    // By the same clock in every process: rows are read in the order of their ids.
    newId: <Kind extends string>() => newIdAt<Kind>(clock.now().getTime()),
  };
}

/** "system:expire-orders", "customer:<id>", "staff:<id>", as rows keep it. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case "system":
      return `system:${actor.name}`;
    case "customer":
    case "staff":
      return `${actor.kind}:${actor.id}`;
    case "guest":
    case "gateway":
      return actor.kind;
  }
}
