import { sql } from "drizzle-orm";
import { check, index, int, mysqlEnum, mysqlTable, primaryKey } from "drizzle-orm/mysql-core";
import { id, line, timestamp } from "@/db/columns";
import { orderLines, orders } from "./orders";
import { refunds } from "./payments";

/** Pieces that were paid and won't be shipped: their money goes back with the refund. */
export const refundLines = mysqlTable(
  "refund_lines",
  {
    refundId: id<"refund">("refund_id")
      .notNull()
      .references(() => refunds.id),
    orderLineId: id<"order_line">("order_line_id")
      .notNull()
      .references(() => orderLines.id),
    /** Carried by every child row, so that no nested id leads into another order. */
    orderId: id<"order">("order_id")
      .notNull()
      .references(() => orders.id),
    quantity: int("quantity").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.refundId, t.orderLineId] }),
    // What of an order is still to be shipped.
    index("refund_lines_order").on(t.orderId),
    check("refund_lines_quantity", sql`${t.quantity} > 0`),
  ],
);

/** Pieces that a customer wants to send back, and what became of it. */
export const returns = mysqlTable(
  "returns",
  {
    id: id<"return">("id").primaryKey(),
    orderId: id<"order">("order_id")
      .notNull()
      .references(() => orders.id),
    status: mysqlEnum("status", ["requested", "received", "declined"]).notNull(),
    reason: mysqlEnum("reason", [
      "too_small",
      "too_large",
      "changed_mind",
      "damaged",
      "not_as_described",
      "other",
    ]).notNull(),
    /** The customer's own words. */
    note: line("note", 500),
    /** What the shop answered when it declined. */
    answer: line("answer", 500),
    /** Null until it is received, and when nothing is given back for it. */
    refundId: id<"refund">("refund_id").references(() => refunds.id),
    requestedAt: timestamp("requested_at").notNull(),
    closedAt: timestamp("closed_at"),
  },
  (t) => [
    // An order's returns.
    index("returns_order").on(t.orderId),
    // Those that wait for a parcel, oldest first.
    index("returns_status").on(t.status, t.requestedAt),
  ],
);

export const returnLines = mysqlTable(
  "return_lines",
  {
    returnId: id<"return">("return_id")
      .notNull()
      .references(() => returns.id),
    orderLineId: id<"order_line">("order_line_id")
      .notNull()
      .references(() => orderLines.id),
    orderId: id<"order">("order_id")
      .notNull()
      .references(() => orders.id),
    quantity: int("quantity").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.returnId, t.orderLineId] }),
    // What of an order has come back.
    index("return_lines_order").on(t.orderId),
    check("return_lines_quantity", sql`${t.quantity} > 0`),
  ],
);
