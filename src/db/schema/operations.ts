import { boolean, index, mysqlEnum, mysqlTable, uniqueIndex } from "drizzle-orm/mysql-core";
import { ascii, id, json, line, timestamp } from "@/db/columns";

/** What the shop found and can't settle by itself: somebody has to look. Never deleted. */
export const incidents = mysqlTable(
  "incidents",
  {
    id: id<"incident">("id").primaryKey(),
    kind: mysqlEnum("kind", [
      // The gateway took money that no payment of ours brought; the subject is the gateway's id, as in the next three.
      "capture_unknown",
      // It took another amount than we wrote down.
      "capture_differs",
      // We wrote down money that it knows nothing of.
      "capture_missing",
      // It gave money of ours back that we promised nobody.
      "refund_unknown",
      // It gave another amount than we promised; the subject is our id of the refund, as in the next three.
      "refund_differs",
      // It knows nothing of a refund that it told us of.
      "refund_missing",
      // It refused the refund, or the bank did, maybe days after it had succeeded.
      "refund_failed",
      // It was asked long ago, and it isn't done.
      "refund_overdue",
    ]).notNull(),
    subject: ascii("subject", 100).notNull(),
    details: json("details").notNull(),
    firstSeenAt: timestamp("first_seen_at").notNull(),
    lastSeenAt: timestamp("last_seen_at").notNull(),
    /** When it turned out to be settled; NULL while it stands. */
    resolvedAt: timestamp("resolved_at"),
    /** Who closed it: "system:…" where a later run found it settled, else the person who dealt with it. */
    resolvedBy: ascii("resolved_by", 60),
  },
  (t) => [
    // The same finding is one row, however many processes come upon it and however often.
    uniqueIndex("incidents_subject").on(t.kind, t.subject),
    // Those that stand, oldest first.
    index("incidents_open").on(t.resolvedAt, t.firstSeenAt),
  ],
);

/** How far the gateway's books have been held against ours, one row for each of its lists. */
export const reconciliation = mysqlTable("reconciliation", {
  name: ascii("name", 40).primaryKey(),
  /** All that the gateway wrote before this is known to us. Only ever moves forward. */
  reconciledUntil: timestamp("reconciled_until").notNull(),
});

/** The last result of each rule of `server/operations/invariants.ts`. */
export const invariantResults = mysqlTable("invariant_results", {
  /** "S2-on-hand": the rule's number and what it looks at. */
  id: ascii("id", 40).primaryKey(),
  rule: line("rule", 300).notNull(),
  isHeld: boolean("is_held").notNull(),
  /** The first rows that break it; an empty list while it is held. */
  brokenRows: json("broken_rows").notNull(),
  checkedAt: timestamp("checked_at").notNull(),
  /** Since when it has been held, or broken. */
  changedAt: timestamp("changed_at").notNull(),
});
