import { index, int, mysqlEnum, mysqlTable, primaryKey, smallint, uniqueIndex } from "drizzle-orm/mysql-core";
import { amountMinor, ascii, currency, id, json, line, locale, ratePpm, timestamp } from "@/db/columns";
import { carts } from "./cart";

/** What a shopper typed at checkout, kept with the cart so that no error and no second tab loses it. */
export const checkouts = mysqlTable("checkouts", {
  cartId: id<"cart">("cart_id")
    .primaryKey()
    .references(() => carts.id, { onDelete: "cascade" }),
  email: line("email", 254).notNull(),
  /** The address as `addressSchema` gives it. A draft: an order has its own rows. */
  address: json("address").notNull(),
  shippingMethodId: id<"shipping_method">("shipping_method_id"),
  /** The quote that the shopper was shown last. */
  quoteId: id<"quote">("quote_id"),
  updatedAt: timestamp("updated_at").notNull(),
});

/** Offers that were shown, so that what moved since can be named. Cleared away after they run out. */
export const quotes = mysqlTable(
  "quotes",
  {
    id: id<"quote">("id").primaryKey(),
    cartId: id<"cart">("cart_id")
      .notNull()
      .references(() => carts.id, { onDelete: "cascade" }),
    hash: ascii("hash", 64).notNull(),
    content: json("content").notNull(),
    createdAt: timestamp("created_at").notNull(),
    expiresAt: timestamp("expires_at").notNull(),
  },
  (t) => [
    // With the cart's own key: the foreign key needs it.
    index("quotes_cart").on(t.cartId),
    // Clearing away.
    index("quotes_expires_at").on(t.expiresAt),
  ],
);

export const shippingMethods = mysqlTable("shipping_methods", {
  id: id<"shipping_method">("id").primaryKey(),
  code: ascii("code", 40).notNull().unique(),
  status: mysqlEnum("status", ["active", "archived"]).notNull(),
  position: smallint("position").notNull(),
});

export const shippingMethodTranslations = mysqlTable(
  "shipping_method_translations",
  {
    methodId: id<"shipping_method">("method_id")
      .notNull()
      .references(() => shippingMethods.id),
    locale: locale().notNull(),
    title: line("title", 100).notNull(),
    description: line("description", 300).notNull(),
  },
  (t) => [primaryKey({ columns: [t.methodId, t.locale] })],
);

/** What a method costs to a country; no row: it doesn't go there. */
export const shippingRates = mysqlTable(
  "shipping_rates",
  {
    methodId: id<"shipping_method">("method_id")
      .notNull()
      .references(() => shippingMethods.id),
    country: ascii("country", 2).notNull(),
    currency: currency().notNull(),
    priceMinor: amountMinor("price_minor").notNull(),
    /** Goods worth at least this much ship free; null: never. */
    freeAboveMinor: amountMinor("free_above_minor"),
    minDays: smallint("min_days").notNull(),
    maxDays: smallint("max_days").notNull(),
  },
  (t) => [primaryKey({ columns: [t.methodId, t.country, t.currency] })],
);

/** Tax by where it goes and what it is. `region` is empty for the whole country; the region's own row wins. */
export const taxRates = mysqlTable(
  "tax_rates",
  {
    id: id<"tax_rate">("id").primaryKey(),
    country: ascii("country", 2).notNull(),
    region: ascii("region", 10).notNull(),
    taxClass: ascii("tax_class", 20).notNull(),
    ratePpm: ratePpm("rate_ppm").notNull(),
    name: line("name", 60).notNull(),
  },
  (t) => [
    // The look-up, and no two rates for one case. An empty text for "no region", since NULLs are never equal.
    uniqueIndex("tax_rates_case").on(t.country, t.region, t.taxClass),
  ],
);

/**
 * How many unpaid orders a cart, an e-mail, a delivery address or a network address has open. Counted up by one
 * statement inside the placing transaction, so that two at once can't both be the last one allowed.
 */
export const unpaidOrderCounts = mysqlTable(
  "unpaid_order_counts",
  {
    kind: mysqlEnum("kind", ["cart", "email", "address", "network"]).notNull(),
    /** SHA-256 of the normalised value: this table needs to tell subjects apart, not to know them. */
    subject: ascii("subject", 64).notNull(),
    orders: int("orders").notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.subject] })],
);
