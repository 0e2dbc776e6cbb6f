import { sql } from "drizzle-orm";
import { check, index, int, mysqlEnum, mysqlTable, primaryKey, uniqueIndex } from "drizzle-orm/mysql-core";
import { ascii, id, timestamp } from "@/db/columns";
import { variants } from "./catalog";
import { orders } from "./orders";

/** Where stock lies. One row now; several need no change of the tables. */
export const stockLocations = mysqlTable("stock_locations", {
  id: id<"stock_location">("id").primaryKey(),
  code: ascii("code", 40).notNull().unique(),
});

/**
 * How many there are and how many of them are promised, apart from the variant's own row: editing a variant never
 * waits for a sale. Changed by conditional UPDATE only.
 */
export const stockLevels = mysqlTable(
  "stock_levels",
  {
    variantId: id<"variant">("variant_id")
      .notNull()
      .references(() => variants.id),
    locationId: id<"stock_location">("location_id")
      .notNull()
      .references(() => stockLocations.id),
    onHand: int("on_hand").notNull(),
    reserved: int("reserved").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.variantId, t.locationId] }),
    // The second net under the conditional UPDATEs.
    check(
      "stock_levels_bounds",
      sql`${t.onHand} >= 0 AND ${t.reserved} >= 0 AND ${t.reserved} <= ${t.onHand}`,
    ),
  ],
);

/** Every change of `on_hand`, with its reason; their sum is the stock. Never changed, never deleted. */
export const stockMovements = mysqlTable(
  "stock_movements",
  {
    id: id<"stock_movement">("id").primaryKey(),
    variantId: id<"variant">("variant_id")
      .notNull()
      .references(() => variants.id),
    locationId: id<"stock_location">("location_id")
      .notNull()
      .references(() => stockLocations.id),
    delta: int("delta").notNull(),
    reason: mysqlEnum("reason", ["receipt", "sale", "return", "correction", "cancellation"]).notNull(),
    orderId: id<"order">("order_id").references(() => orders.id),
    createdAt: timestamp("created_at").notNull(),
  },
  (t) => [
    // A variant's history, and the check that its sum is what is on hand.
    index("stock_movements_variant").on(t.variantId, t.createdAt),
    check("stock_movements_delta", sql`${t.delta} <> 0`),
  ],
);

/** Pieces promised to an order until it is paid or ends. */
export const stockReservations = mysqlTable(
  "stock_reservations",
  {
    id: id<"stock_reservation">("id").primaryKey(),
    orderId: id<"order">("order_id")
      .notNull()
      .references(() => orders.id),
    variantId: id<"variant">("variant_id")
      .notNull()
      .references(() => variants.id),
    locationId: id<"stock_location">("location_id")
      .notNull()
      .references(() => stockLocations.id),
    quantity: int("quantity").notNull(),
    status: mysqlEnum("status", ["active", "released", "consumed"]).notNull(),
    createdAt: timestamp("created_at").notNull(),
  },
  (t) => [
    // At most one per order and variant; also how an order finds its own.
    uniqueIndex("stock_reservations_order").on(t.orderId, t.variantId),
    // The check that `reserved` is the sum of the active ones.
    index("stock_reservations_variant").on(t.variantId, t.status),
    check("stock_reservations_quantity", sql`${t.quantity} > 0`),
  ],
);
