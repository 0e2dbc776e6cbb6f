import { sql } from "drizzle-orm";
import { check, index, int, mysqlTable, primaryKey, uniqueIndex } from "drizzle-orm/mysql-core";
import { amountMinor, currency, id, timestamp } from "@/db/columns";
import { variants } from "./catalog";
import { users } from "./identity";

/**
 * A shopper's cart, named by a signed cookie. It outlives its orders: placing one empties it and begins the next
 * round, so that one round becomes at most one order (unique key of `orders`) and the cookie stays.
 */
export const carts = mysqlTable(
  "carts",
  {
    id: id<"cart">("id").primaryKey(),
    /** NULL: a guest's. */
    userId: id<"user">("user_id").references(() => users.id),
    round: int("round").notNull(),
    /** Grows with every change of the lines; placing an order names the version it was shown. */
    version: int("version").notNull(),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
  },
  (t) => [
    // A person has one, on whichever device.
    uniqueIndex("carts_user").on(t.userId),
    // Clearing away the abandoned ones.
    index("carts_updated_at").on(t.updatedAt),
  ],
);

export const cartLines = mysqlTable(
  "cart_lines",
  {
    cartId: id<"cart">("cart_id")
      .notNull()
      .references(() => carts.id, { onDelete: "cascade" }),
    variantId: id<"variant">("variant_id")
      .notNull()
      .references(() => variants.id),
    quantity: int("quantity").notNull(),
    /** The price that the shopper saw when they last said yes to this line; never what is charged. */
    seenPriceMinor: amountMinor("seen_price_minor").notNull(),
    seenCurrency: currency("seen_currency").notNull(),
    addedAt: timestamp("added_at").notNull(),
  },
  (t) => [
    // One line for each variant, whatever tabs do.
    primaryKey({ columns: [t.cartId, t.variantId] }),
    check("cart_lines_quantity", sql`${t.quantity} > 0`),
  ],
);
