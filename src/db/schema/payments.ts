import { sql } from "drizzle-orm";
import { check, index, mysqlEnum, mysqlTable, smallint, tinyint, uniqueIndex } from "drizzle-orm/mysql-core";
import { amountMinor, ascii, currency, id, line, timestamp } from "@/db/columns";
import { orders } from "./orders";

/** One try to pay an order: one session at the gateway. Its id is the idempotency key of that session. */
export const payments = mysqlTable(
  "payments",
  {
    id: id<"payment">("id").primaryKey(),
    orderId: id<"order">("order_id")
      .notNull()
      .references(() => orders.id),
    attempt: smallint("attempt").notNull(),
    status: mysqlEnum("status", ["open", "captured", "closed"]).notNull(),
    /** 1 while open, else NULL: with the unique key, an order has at most one open attempt. */
    openSlot: tinyint("open_slot"),
    amountMinor: amountMinor("amount_minor").notNull(),
    currency: currency().notNull(),
    /** Null until the gateway has answered. */
    sessionId: ascii("session_id", 100),
    sessionUrl: line("session_url", 1000),
    /** The gateway's code for the last declined try within this session. */
    failureCode: ascii("failure_code", 60),
    createdAt: timestamp("created_at").notNull(),
    closedAt: timestamp("closed_at"),
    /** When the gateway, asked, said that nobody can pay the session any more; NULL until then. */
    sessionEndedAt: timestamp("session_ended_at"),
  },
  (t) => [
    uniqueIndex("payments_attempt").on(t.orderId, t.attempt),
    uniqueIndex("payments_open").on(t.orderId, t.openSlot),
    // A webhook names the session.
    uniqueIndex("payments_session").on(t.sessionId),
    // Reconciliation: those whose end isn't known, of the last days.
    index("payments_unended").on(t.sessionEndedAt, t.createdAt),
    check("payments_amount", sql`${t.amountMinor} > 0`),
  ],
);

/** Money that arrived. Written for every capture the gateway reports, wanted or not. */
export const captures = mysqlTable(
  "captures",
  {
    id: id<"capture">("id").primaryKey(),
    orderId: id<"order">("order_id")
      .notNull()
      .references(() => orders.id),
    paymentId: id<"payment">("payment_id")
      .notNull()
      .references(() => payments.id),
    /** The gateway's own id: the same report twice is one row. */
    providerId: ascii("provider_id", 100).notNull(),
    amountMinor: amountMinor("amount_minor").notNull(),
    currency: currency().notNull(),
    /** The order's id when this capture pays it, else NULL (then it is refunded): unique, so only one ever does. */
    appliedOrderId: id<"order">("applied_order_id"),
    createdAt: timestamp("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("captures_provider").on(t.providerId),
    uniqueIndex("captures_applied").on(t.appliedOrderId),
    // All money of an order.
    index("captures_order").on(t.orderId),
    // Reconciliation: what we wrote down in a period.
    index("captures_created_at").on(t.createdAt),
    check("captures_amount", sql`${t.amountMinor} > 0`),
  ],
);

/** Money going back. The row is the promise; the gateway is asked after it has committed, with its id as key. */
export const refunds = mysqlTable(
  "refunds",
  {
    id: id<"refund">("id").primaryKey(),
    orderId: id<"order">("order_id")
      .notNull()
      .references(() => orders.id),
    captureId: id<"capture">("capture_id")
      .notNull()
      .references(() => captures.id),
    amountMinor: amountMinor("amount_minor").notNull(),
    currency: currency().notNull(),
    reason: mysqlEnum("reason", [
      "late_capture",
      "duplicate_capture",
      "amount_mismatch",
      "cancelled",
      "returned",
      // Paid, and can't be sent.
      "unavailable",
      "goodwill",
    ]).notNull(),
    status: mysqlEnum("status", ["pending", "succeeded", "failed"]).notNull(),
    providerId: ascii("provider_id", 100),
    createdAt: timestamp("created_at").notNull(),
    settledAt: timestamp("settled_at"),
  },
  (t) => [
    uniqueIndex("refunds_provider").on(t.providerId),
    // Refunded so far, of a capture and of an order.
    index("refunds_capture").on(t.captureId),
    index("refunds_order").on(t.orderId),
    // Those still to settle.
    index("refunds_status").on(t.status, t.createdAt),
    check("refunds_amount", sql`${t.amountMinor} > 0`),
  ],
);

/** Events that the gateway delivered and that took effect, by its id: the same one again changes nothing. */
export const webhookEvents = mysqlTable(
  "webhook_events",
  {
    id: ascii("id", 100).primaryKey(),
    type: ascii("type", 80).notNull(),
    processedAt: timestamp("processed_at").notNull(),
  },
  (t) => [
    // Clearing away the old ones.
    index("webhook_events_processed_at").on(t.processedAt),
  ],
);
