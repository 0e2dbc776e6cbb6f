import { index, int, mysqlEnum, mysqlTable, primaryKey, text } from "drizzle-orm/mysql-core";
import { ascii, id, json, timestamp } from "@/db/columns";

/** What happened, committed with the change itself; the dispatcher hands each row on at least once. */
export const outbox = mysqlTable(
  "outbox",
  {
    id: id<"outbox">("id").primaryKey(),
    name: ascii("name", 80).notNull(),
    /** The id of what it is about, for a person who looks. */
    subjectId: ascii("subject_id", 100).notNull(),
    payload: json("payload").notNull(),
    createdAt: timestamp("created_at").notNull(),
    /** Not before; moved ahead while a dispatcher has it, and by back-off after a failure. NULL: delivered. */
    dueAt: timestamp("due_at"),
    leaseOwner: ascii("lease_owner", 36),
    attempts: int("attempts").notNull(),
    lastError: text("last_error"),
    deliveredAt: timestamp("delivered_at"),
  },
  (t) => [
    // The dispatcher's look-up: those due, oldest first; delivered rows have no due_at and drop out of its range.
    index("outbox_due").on(t.dueAt),
    // Clearing away.
    index("outbox_delivered").on(t.deliveredAt),
  ],
);

/** Answers to requests that name a key, so that sending one twice does its work once. */
export const idempotencyKeys = mysqlTable(
  "idempotency_keys",
  {
    scope: ascii("scope", 80).notNull(),
    key: ascii("key", 64).notNull(),
    requestHash: ascii("request_hash", 64).notNull(),
    status: mysqlEnum("status", ["running", "done"]).notNull(),
    /** Names the try that runs; another may take over after `locked_until`. */
    lockToken: ascii("lock_token", 36).notNull(),
    lockedUntil: timestamp("locked_until").notNull(),
    response: json("response"),
    createdAt: timestamp("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.scope, t.key] }),
    // Clearing away.
    index("idempotency_keys_created_at").on(t.createdAt),
  ],
);

/** Work that one process does at a time: whoever holds the row, until it lets go or the time is up. */
export const leases = mysqlTable("leases", {
  name: ascii("name", 60).primaryKey(),
  owner: ascii("owner", 36).notNull(),
  expiresAt: timestamp("expires_at").notNull(),
});
