import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  int,
  mysqlEnum,
  mysqlTable,
  primaryKey,
  smallint,
  uniqueIndex,
} from "drizzle-orm/mysql-core";
import { amountMinor, ascii, currency, id, line, locale, ratePpm, timestamp } from "@/db/columns";
import { variants } from "./catalog";
import { users } from "./identity";

/**
 * The centre. An order keeps its own copy of all it was made from, so that nothing that changes later changes it.
 * `total = lines' gross + shipping's gross`, each after its share of the discounts.
 */
export const orders = mysqlTable(
  "orders",
  {
    id: id<"order">("id").primaryKey(),
    /** What people read out: GM-7K3F-92QX. Random, so that it tells nothing of how many there are. */
    number: ascii("number", 12).notNull(),
    /** The unguessable part of the guest's link. */
    token: ascii("token", 43).notNull(),
    /** No foreign key: abandoned carts are cleared away, their orders never are. */
    cartId: id<"cart">("cart_id").notNull(),
    cartRound: int("cart_round").notNull(),
    /** NULL: a guest's, or of an account that was deleted. */
    userId: id<"user">("user_id").references(() => users.id),
    status: mysqlEnum("status", [
      "awaiting_payment",
      "placed",
      "completed",
      "expired",
      "cancelled",
    ]).notNull(),
    paymentStatus: mysqlEnum("payment_status", [
      "unpaid",
      "processing",
      "paid",
      "partially_refunded",
      "refunded",
    ]).notNull(),
    fulfilmentStatus: mysqlEnum("fulfilment_status", [
      "unfulfilled",
      "partial",
      "fulfilled",
      "delivered",
      "returned",
    ]).notNull(),
    closedReason: ascii("closed_reason", 40),
    email: line("email", 254).notNull(),
    emailNormalised: line("email_normalised", 254).notNull(),
    locale: locale().notNull(),
    currency: currency().notNull(),
    pricesIncludeTax: boolean("prices_include_tax").notNull(),
    /** Sum of unit prices times quantities, as shown: before discounts, with or without tax as the shop shows prices. */
    subtotalMinor: amountMinor("subtotal_minor").notNull(),
    discountMinor: amountMinor("discount_minor").notNull(),
    taxMinor: amountMinor("tax_minor").notNull(),
    totalMinor: amountMinor("total_minor").notNull(),
    shippingMethodId: id<"shipping_method">("shipping_method_id").notNull(),
    shippingTitle: line("shipping_title", 100).notNull(),
    shippingDiscountMinor: amountMinor("shipping_discount_minor").notNull(),
    shippingNetMinor: amountMinor("shipping_net_minor").notNull(),
    shippingTaxMinor: amountMinor("shipping_tax_minor").notNull(),
    shippingGrossMinor: amountMinor("shipping_gross_minor").notNull(),
    shippingTaxRatePpm: ratePpm("shipping_tax_rate_ppm").notNull(),
    shippingTaxName: line("shipping_tax_name", 60).notNull(),
    quoteHash: ascii("quote_hash", 64).notNull(),
    termsVersion: ascii("terms_version", 20).notNull(),
    /** Subjects of `unpaid_order_counts`, kept to count down the same rows that were counted up. */
    addressSubject: ascii("address_subject", 64).notNull(),
    networkSubject: ascii("network_subject", 64),
    createdAt: timestamp("created_at").notNull(),
    /** The deadline for paying. */
    expiresAt: timestamp("expires_at").notNull(),
    paidAt: timestamp("paid_at"),
    closedAt: timestamp("closed_at"),
    /** From when on it needn't name anybody any more; set when its account is deleted. */
    blankAfter: timestamp("blank_after"),
  },
  (t) => [
    uniqueIndex("orders_number").on(t.number),
    // The guest's link.
    uniqueIndex("orders_token").on(t.token),
    // One cart becomes at most one order in each round.
    uniqueIndex("orders_cart").on(t.cartId, t.cartRound),
    // Those past their deadline, oldest first.
    index("orders_deadline").on(t.status, t.expiresAt),
    // An account's orders, newest first.
    index("orders_user").on(t.userId, t.createdAt),
    // Those of deleted accounts that bookkeeping is done with.
    index("orders_blank_after").on(t.blankAfter),
    // A person's orders.
    index("orders_email").on(t.emailNormalised, t.createdAt),
    check("orders_amounts", sql`${t.totalMinor} >= 0 AND ${t.discountMinor} >= 0 AND ${t.taxMinor} >= 0`),
    check(
      "orders_shipping",
      sql`${t.shippingGrossMinor} = ${t.shippingNetMinor} + ${t.shippingTaxMinor} AND ${t.shippingGrossMinor} >= 0`,
    ),
  ],
);

export const orderLines = mysqlTable(
  "order_lines",
  {
    id: id<"order_line">("id").primaryKey(),
    orderId: id<"order">("order_id")
      .notNull()
      .references(() => orders.id),
    position: smallint("position").notNull(),
    variantId: id<"variant">("variant_id")
      .notNull()
      .references(() => variants.id),
    sku: line("sku", 64).notNull(),
    title: line("title").notNull(),
    optionsLabel: line("options_label", 300).notNull(),
    imageHash: ascii("image_hash", 64),
    quantity: int("quantity").notNull(),
    unitPriceMinor: amountMinor("unit_price_minor").notNull(),
    discountMinor: amountMinor("discount_minor").notNull(),
    netMinor: amountMinor("net_minor").notNull(),
    taxMinor: amountMinor("tax_minor").notNull(),
    grossMinor: amountMinor("gross_minor").notNull(),
    taxRatePpm: ratePpm("tax_rate_ppm").notNull(),
    taxName: line("tax_name", 60).notNull(),
  },
  (t) => [
    // Read with the order, in its order.
    uniqueIndex("order_lines_position").on(t.orderId, t.position),
    check(
      "order_lines_amounts",
      sql`${t.grossMinor} = ${t.netMinor} + ${t.taxMinor} AND ${t.quantity} > 0 AND ${t.grossMinor} >= 0`,
    ),
  ],
);

export const orderAddresses = mysqlTable(
  "order_addresses",
  {
    orderId: id<"order">("order_id")
      .notNull()
      .references(() => orders.id),
    kind: mysqlEnum("kind", ["shipping", "billing"]).notNull(),
    name: line("name", 100).notNull(),
    company: line("company", 100),
    line1: line("line1", 120).notNull(),
    line2: line("line2", 120),
    city: line("city", 80).notNull(),
    region: line("region", 10),
    postalCode: line("postal_code", 12).notNull(),
    country: ascii("country", 2).notNull(),
    phone: line("phone", 30),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.kind] })],
);

/** Each transition of one of the order's three machines: who, when, why. Written with it; who, only until they go. */
export const orderHistory = mysqlTable(
  "order_history",
  {
    id: id<"order_history">("id").primaryKey(),
    orderId: id<"order">("order_id")
      .notNull()
      .references(() => orders.id),
    machine: mysqlEnum("machine", ["order", "payment", "fulfilment"]).notNull(),
    fromStatus: ascii("from_status", 20),
    toStatus: ascii("to_status", 20).notNull(),
    actor: ascii("actor", 60).notNull(),
    reason: ascii("reason", 40),
    createdAt: timestamp("created_at").notNull(),
  },
  (t) => [
    // An order's story in its order (ids ascend with time).
    index("order_history_order").on(t.orderId, t.id),
  ],
);

export const shipments = mysqlTable(
  "shipments",
  {
    id: id<"shipment">("id").primaryKey(),
    orderId: id<"order">("order_id")
      .notNull()
      .references(() => orders.id),
    carrier: line("carrier", 60).notNull(),
    trackingNumber: line("tracking_number", 100),
    /** Where the carrier tells where the parcel is. */
    trackingUrl: line("tracking_url", 500),
    status: mysqlEnum("status", ["shipped", "delivered", "returned"]).notNull(),
    shippedAt: timestamp("shipped_at").notNull(),
    deliveredAt: timestamp("delivered_at"),
  },
  (t) => [
    // An order's parcels.
    index("shipments_order").on(t.orderId),
  ],
);

export const shipmentLines = mysqlTable(
  "shipment_lines",
  {
    shipmentId: id<"shipment">("shipment_id")
      .notNull()
      .references(() => shipments.id),
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
    primaryKey({ columns: [t.shipmentId, t.orderLineId] }),
    // What of an order is on its way.
    index("shipment_lines_order").on(t.orderId),
    check("shipment_lines_quantity", sql`${t.quantity} > 0`),
  ],
);
