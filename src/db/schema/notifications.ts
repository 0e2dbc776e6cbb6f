import { index, int, mysqlEnum, mysqlTable, uniqueIndex } from "drizzle-orm/mysql-core";
import { ascii, id, line, timestamp } from "@/db/columns";

/**
 * Every mail that was to go out, and how that ended. The row comes before the mail: whoever writes it may send, and
 * nobody else. It holds neither the address nor what the mail says, which can hold the link that lets one pay.
 */
export const mailLog = mysqlTable(
  "mail_log",
  {
    id: id<"mail">("id").primaryKey(),
    kind: ascii("kind", 40).notNull(),
    /** The id of the order, attempt, refund, shipment or return that it is about. */
    subjectId: ascii("subject_id", 36).notNull(),
    /** "first", or the key of a resend by staff, which is another mail about the same. */
    occasion: ascii("occasion", 36).notNull(),
    /**
     * sending: claimed, and being sent by whoever claimed it; waiting: surely not sent, to be tried again; undecided:
     * perhaps sent, so not to be tried again by itself.
     */
    status: mysqlEnum("status", ["sending", "waiting", "sent", "refused", "undecided"]).notNull(),
    attempts: int("attempts").notNull(),
    /** What the mail server said last, or why it said nothing. */
    answer: line("answer", 500),
    createdAt: timestamp("created_at").notNull(),
    claimedAt: timestamp("claimed_at").notNull(),
    /** When it was sent, refused, or given up. */
    endedAt: timestamp("ended_at"),
  },
  (t) => [
    // At most one mail about each thing; also how a repeated event finds that it was sent.
    uniqueIndex("mail_log_subject").on(t.kind, t.subjectId, t.occasion),
    // Those whose end nobody knows, oldest first.
    index("mail_log_status").on(t.status, t.claimedAt),
  ],
);
