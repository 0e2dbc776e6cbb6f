import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Transaction } from "@/db/client";
import { payments } from "@/db/schema";
import type { VariantId } from "@/shared/ids";
import { makeAccount, newestSecret } from "@/testing/accounts";
import { sell, sendingBack, ship, shipAndDeliver, withdrawal } from "@/testing/after-sales";
import { orderAtGateway, paidOrder, pay, secondSession } from "@/testing/buying";
import { inRolledBack } from "@/testing/database";
import { makeProduct, makeShipping, makeTaxRate } from "@/testing/factories";
import { deliverMails } from "@/testing/mailing";
import { noLimits, useShop } from "@/testing/shop";
import { expectSettled } from "@/testing/soundness";
import { expireOverdue, passDeadline } from "@/testing/time";
import { checkInvariants, invariants } from "./invariants";
import { alwaysTold } from "./message-invariants";

const shop = useShop({ emptied: "before all" });

/** An order that has ended without the gateway being asked: it can still be paid there. */
async function ended(variantId: VariantId, end: "expired" | "cancelled") {
  const placed = await orderAtGateway(shop(), variantId, { settings: noLimits });
  await shop().db.update(payments).set({ sessionId: null });
  if (end === "cancelled") await placed.guest.api.orders.cancel({ token: placed.token });
  else {
    await passDeadline(shop(), placed.token);
    await expireOverdue(shop());
  }
  return placed.sessionId;
}

/** A shop that has seen every way in which an order goes so far. */
beforeAll(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  await makeTaxRate(ctx);
  const { variantId } = await makeProduct(ctx, { stock: 20 });
  const rare = await makeProduct(ctx, { stock: 1 });
  await pay(shop(), await ended(variantId, "expired"));
  await pay(shop(), await ended(variantId, "cancelled"));
  const gone = await ended(rare.variantId, "expired");
  const { sessionId } = await paidOrder(shop(), rare.variantId, { settings: noLimits });
  await pay(shop(), gone);
  await pay(shop(), await secondSession(shop(), sessionId));
  const waiting = await orderAtGateway(shop(), variantId, { settings: noLimits, quantity: 2 });
  await pay(shop(), await secondSession(shop(), waiting.sessionId, 77));
  await orderAtGateway(shop(), variantId);
  await afterSales(variantId);
  await accounts();
  for (let round = 0; round < 2; round += 1) await deliverMails(shop());
});

/** Somebody who registers, and somebody who has another password now. */
async function accounts(): Promise<void> {
  const { api } = shop().guest();
  const password = "gramophone otter lantern";
  await api.identity.register({ email: "new@example.com", password, locale: "en" });
  const { email } = await makeAccount(shop().context());
  await api.identity.requestReset({ email, locale: "en" });
  await api.identity.resetPassword({ secret: await newestSecret(shop(), "reset"), password });
  await api.identity.requestReset({ email, locale: "en" });
}

/** Pieces that were withdrawn, sent, have arrived and came back; a paid order that was cancelled. */
async function afterSales(variantId: VariantId): Promise<void> {
  const options = { settings: noLimits, quantity: 3 };
  const partial = await sell(shop(), variantId, options);
  await ship(shop(), partial, 1);
  await shop().staff().orders.refund(withdrawal(partial, 1));
  const complete = await sell(shop(), variantId, options);
  await shipAndDeliver(shop(), complete, 3);
  const { requestReturn } = complete.guest.api.orders;
  const { returnId } = await requestReturn(sendingBack(complete, 1));
  await shop().staff().orders.receiveReturn({ orderId: complete.orderId, returnId, isResellable: true });
  await requestReturn(sendingBack(complete, 1));
  const regretted = await sell(shop(), variantId, options);
  await regretted.guest.api.orders.cancelPaid({ token: regretted.token });
}

test("are silent about a shop that has seen every way an order goes", async () => {
  await expectSettled(shop());
  const [rows] = await shop().db.execute(
    sql`SELECT status, COUNT(*) AS orders FROM orders GROUP BY status ORDER BY 1`,
  );
  expect(rows).toMatchObject([
    ...[{ status: "awaiting_payment" }, { status: "placed" }, { status: "completed" }],
    ...[{ status: "expired" }, { status: "cancelled" }],
  ]);
});

const awaiting = "status = 'awaiting_payment'";
const aHistoryRow = "INSERT INTO order_history SELECT UUID(), order_id, machine, ";

/** A mail about a row of another table than its kind's. */
function mailOfAnotherKind(table: string): string {
  const kind = table === "orders" ? "order-shipped" : "order-placed";
  return `INSERT INTO mail_log SELECT UUID(), '${kind}', id, 'first', 'sent', 1, NULL, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), NULL
    FROM ${table} LIMIT 1`;
}

/** Mails of a kind that went out about something else, about what happened long ago. */
function untold(kind: string): string {
  return `UPDATE outbox JOIN mail_log ON kind = '${kind}'
    SET delivered_at = UTC_TIMESTAMP(3) - INTERVAL 37 HOUR, mail_log.subject_id = UUID()`;
}

/** What breaks each of them: one statement, or several ways. */
const violations: readonly (readonly [id: string, statement: string])[] = [
  ...["1 AS on_hand, 2 AS reserved", "1 AS on_hand, -1 AS reserved", "-1 AS on_hand, -1 AS reserved"].map(
    // The real table's CHECK lets none of it in; one that lies over it for a moment does.
    (level) =>
      [
        "S1-bounds",
        `CREATE TEMPORARY TABLE stock_levels AS SELECT id AS variant_id, id AS location_id, ${level} FROM variants`,
      ] as const,
  ),
  ["S2-on-hand", "UPDATE stock_levels SET on_hand = on_hand + 1"],
  ["S2-on-hand", "DELETE FROM stock_levels"],
  ["S2-on-hand", "DELETE FROM stock_movements"],
  ["S2-reserved", "UPDATE stock_levels SET reserved = reserved - 1 WHERE reserved > 0"],
  ["S2-reserved", "UPDATE stock_reservations SET status = 'active' WHERE status = 'consumed'"],
  ["S3-held", "UPDATE stock_reservations SET quantity = quantity + 1 WHERE status = 'active'"],
  ["S3-held", "UPDATE stock_reservations SET status = 'released'"],
  ["S3-overdue", `UPDATE orders SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 61 SECOND WHERE ${awaiting}`],
  ["S4-finished", `UPDATE orders SET status = 'cancelled' WHERE ${awaiting}`],
  ["S5-sold", "DELETE FROM stock_movements WHERE reason = 'sale'"],
  ["S5-sold", "UPDATE stock_movements SET delta = delta - 1 WHERE reason = 'sale'"],
  ["S5-sold", "UPDATE orders SET status = 'expired' WHERE status = 'placed'"],
  ["S5-put-back", "DELETE FROM stock_movements WHERE reason = 'cancellation'"],
  ["S5-put-back", "UPDATE refund_lines SET quantity = quantity + 1"],
  ["M1-lines", "UPDATE order_lines SET unit_price_minor = unit_price_minor + 1"],
  ["M1-lines", "UPDATE order_lines SET discount_minor = 1"],
  ["M1-lines", "UPDATE order_lines SET net_minor = net_minor + 1, gross_minor = gross_minor + 1"],
  ["M1-totals", "UPDATE orders SET total_minor = total_minor + 1"],
  ["M1-totals", "UPDATE orders SET tax_minor = tax_minor + 1"],
  ["M1-totals", "UPDATE orders SET discount_minor = 1"],
  ["M1-totals", "UPDATE orders SET subtotal_minor = subtotal_minor - 1"],
  [
    "M1-totals",
    "UPDATE orders SET shipping_net_minor = shipping_net_minor + 1, shipping_gross_minor = shipping_gross_minor + 1",
  ],
  ["M1-totals", `DELETE FROM order_lines WHERE order_id IN (SELECT id FROM orders WHERE ${awaiting})`],
  ["M2-copied-price", "UPDATE prices SET amount_minor = amount_minor + 1"],
  ["M2-copied-price", "UPDATE prices SET created_at = created_at + INTERVAL 1 DAY"],
  ["M3-applied", "UPDATE captures SET applied_order_id = NULL"],
  ["M3-applied", "UPDATE captures SET amount_minor = amount_minor - 1"],
  ["M3-applied", "UPDATE captures SET currency = 'USD'"],
  ["M3-unpaid", "UPDATE orders SET status = 'expired' WHERE status = 'placed'"],
  ["M3-refused", "DELETE FROM refunds WHERE reason = 'duplicate_capture'"],
  ["M3-refused", "UPDATE refunds SET amount_minor = amount_minor - 1"],
  ["M3-attempts", "UPDATE payments SET status = 'open', open_slot = 1 WHERE status = 'captured'"],
  ["M3-attempts", "UPDATE payments SET open_slot = 1 WHERE status = 'captured'"],
  ["M3-attempts", "UPDATE payments SET status = 'captured' WHERE status = 'open'"],
  ["M3-payment-status", "UPDATE orders SET payment_status = 'unpaid' WHERE status = 'placed'"],
  ["M3-payment-status", "UPDATE orders SET payment_status = 'refunded' WHERE status = 'placed'"],
  ["M3-payment-status", "UPDATE orders SET payment_status = 'partially_refunded' WHERE status = 'placed'"],
  ["M3-payment-status", "UPDATE orders SET payment_status = 'paid' WHERE status = 'cancelled'"],
  ["M4-refunded", "UPDATE refunds SET amount_minor = amount_minor + 1"],
  ["M4-refunded", "UPDATE refunds SET currency = 'USD'"],
  [
    "M4-refunded",
    "INSERT INTO refunds SELECT UUID(), order_id, capture_id, 1, currency, reason, 'pending', NULL, created_at, NULL FROM refunds",
  ],
  ["M4-cancelled", "UPDATE refunds SET status = 'failed'"],
  ["M5-orders", "UPDATE captures SET payment_id = (SELECT MAX(id) FROM payments)"],
  [
    "M5-ledger",
    "INSERT INTO incidents VALUES (UUID(), 'refund_unknown', 're_1', '{}', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3), NULL, NULL)",
  ],
  ["M6-attempts", "UPDATE payments SET amount_minor = 1"],
  ["M6-attempts", "UPDATE payments SET currency = 'USD'"],
  ["T1-listed", "UPDATE order_history SET to_status = 'completed' WHERE to_status = 'placed'"],
  ["T1-listed", "UPDATE order_history SET from_status = 'cancelled' WHERE to_status = 'placed'"],
  ["T1-history", "DELETE FROM order_history WHERE to_status = 'placed'"],
  ["T1-history", "DELETE FROM order_history WHERE machine = 'payment'"],
  ["T1-history", `${aHistoryRow}from_status, to_status, actor, reason, created_at FROM order_history`],
  ["T1-history", "UPDATE orders SET fulfilment_status = 'fulfilled' WHERE status = 'placed'"],
  [
    "T2-timer",
    `${aHistoryRow}'placed', 'cancelled', 'system:expire-orders', reason, created_at FROM order_history`,
  ],
  ["T4-round", "UPDATE carts SET round = 1"],
  ["T4-answers", `UPDATE idempotency_keys SET response = '{"token": "of-no-order"}'`],
  ["T5-whole", `DELETE FROM order_lines WHERE order_id IN (SELECT id FROM orders WHERE ${awaiting})`],
  ["T5-whole", "DELETE FROM order_addresses"],
  ["T5-whole", "DELETE FROM order_history WHERE from_status IS NULL"],
  ...["created", "paid", "completed", "expired", "cancelled"].map(
    (event) => ["E1-orders", `DELETE FROM outbox WHERE name = 'order/${event}'`] as const,
  ),
  ["E1-refunds", "DELETE FROM outbox WHERE name = 'payment/refund_requested'"],
  ["E1-delivered", "UPDATE outbox SET due_at = UTC_TIMESTAMP(3) - INTERVAL 6 MINUTE"],
  ["E4-deadline", `UPDATE orders SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 61 SECOND WHERE ${awaiting}`],
  ...["cart", "email", "address", "network"].map(
    (kind) =>
      [
        "L1-unpaid-counts",
        `UPDATE unpaid_order_counts SET orders = orders + 1 WHERE kind = '${kind}'`,
      ] as const,
  ),
  ["L1-unpaid-counts", "DELETE FROM unpaid_order_counts"],
  ["E3-once", "CREATE TEMPORARY TABLE mail_log AS SELECT * FROM mail_log UNION ALL SELECT * FROM mail_log"],
  ["E3-subjects", "UPDATE mail_log SET subject_id = UUID()"],
  ...["orders", "payments", "refunds", "shipments", "returns", "user_tokens", "audit_events"].map(
    (table) => ["E3-subjects", mailOfAnotherKind(table)] as const,
  ),
  [
    "E3-ended",
    "UPDATE mail_log SET status = 'sending', claimed_at = UTC_TIMESTAMP(3) - INTERVAL 4 HOUR LIMIT 1",
  ],
  ...alwaysTold.map(([, kind]) => ["E3-told", untold(kind)] as const),
  ["F1-pieces", "UPDATE shipment_lines SET quantity = 4"],
  ["F1-pieces", "UPDATE refund_lines SET quantity = 3"],
  ["F1-pieces", "UPDATE return_lines SET quantity = 3"],
  ["F2-status", "UPDATE orders SET fulfilment_status = 'fulfilled' WHERE fulfilment_status = 'partial'"],
  ["F2-status", "UPDATE shipments SET delivered_at = NULL"],
  ["F2-status", "DELETE FROM shipment_lines"],
  ["F3-complete", "UPDATE orders SET status = 'cancelled' WHERE status = 'completed'"],
  ["F3-complete", "UPDATE orders SET status = 'completed' WHERE status = 'placed'"],
  ["F4-nested", "UPDATE shipment_lines SET order_id = (SELECT MIN(id) FROM orders)"],
  ["F4-nested", "UPDATE returns SET order_id = (SELECT MIN(id) FROM orders)"],
];

describe("each finds its violation:", () => {
  test.each(violations)("%s: %s", async (id, statement) => {
    const found = await inRolledBack(shop(), async (tx: Transaction) => {
      await tx.execute(sql.raw(statement));
      const broken = await checkInvariants(tx);
      await tx.execute(sql`DROP TEMPORARY TABLE IF EXISTS stock_levels, mail_log`);
      return broken;
    });
    expect(found.map((broken) => broken.id)).toContain(id);
    expect(found.every(({ rule, rows }) => rule !== "" && rows.length > 0)).toBe(true);
  });

  test("none is without one", () => {
    expect([...new Set(violations.map(([id]) => id))]).toEqual(invariants.map(({ id }) => id));
  });
});

test("a deadline may have passed for a minute before anybody is woken", async () => {
  const found = await inRolledBack(shop(), async (tx: Transaction) => {
    await tx.execute(
      sql.raw(`UPDATE orders SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 58 SECOND WHERE ${awaiting}`),
    );
    return checkInvariants(tx);
  });
  expect(found).toEqual([]);
});

test("what happened a day ago and was told is told, also while its function still tries or has failed", async () => {
  const longAgo = "delivered_at = UTC_TIMESTAMP(3) - INTERVAL 37 HOUR";
  const found = await inRolledBack(shop(), async (tx: Transaction) => {
    await tx.execute(sql.raw(`UPDATE outbox SET ${longAgo}`));
    const told = await checkInvariants(tx);
    await tx.execute(sql.raw("DELETE FROM mail_log"));
    const untold = await checkInvariants(tx);
    await tx.execute(sql.raw("UPDATE job_runs SET status = 'failed'"));
    return { told, untold: untold.map(({ id }) => id), failed: await checkInvariants(tx) };
  });
  expect(found).toEqual({ told: [], untold: ["E3-told"], failed: [] });
});

test("a mail outlives the token of its link without breaking a rule", async () => {
  const failed = await inRolledBack(shop(), async (tx) => {
    await tx.execute(
      sql`UPDATE mail_log SET created_at = created_at - INTERVAL 8 DAY WHERE kind = 'registration'`,
    );
    await tx.execute(sql`DELETE FROM user_tokens WHERE kind = 'verify'`);
    return checkInvariants(tx);
  });
  expect(failed).toEqual([]);
});
