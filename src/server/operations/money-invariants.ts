import type { Invariant } from "./invariants";

/**
 * Rules M1 to M6, as far as our own rows can tell; the gateway's side is what `reconcile-payments.ts` found.
 */
export const moneyInvariants: readonly Invariant[] = [
  {
    id: "M1-lines",
    rule: "Of each line, gross = net + tax, and the price times the quantity less its discount is one of them.",
    sql: `SELECT l.id, l.order_id FROM order_lines l JOIN orders o ON o.id = l.order_id
      WHERE l.gross_minor <> l.net_minor + l.tax_minor
        OR l.unit_price_minor * l.quantity - l.discount_minor
          <> CASE WHEN o.prices_include_tax THEN l.gross_minor ELSE l.net_minor END`,
  },
  {
    id: "M1-totals",
    rule: "An order's total, tax, discount and subtotal are the sums over its lines and its shipping.",
    sql: `SELECT o.id FROM orders o LEFT JOIN (
        SELECT order_id, SUM(gross_minor) AS gross, SUM(tax_minor) AS tax, SUM(discount_minor) AS discount,
          SUM(unit_price_minor * quantity) AS worth
        FROM order_lines GROUP BY order_id
      ) AS l ON l.order_id = o.id
      WHERE l.order_id IS NULL
        OR o.total_minor <> l.gross + o.shipping_gross_minor
        OR o.tax_minor <> l.tax + o.shipping_tax_minor
        OR o.discount_minor <> l.discount + o.shipping_discount_minor
        OR o.subtotal_minor <> l.worth
        OR o.shipping_gross_minor <> o.shipping_net_minor + o.shipping_tax_minor`,
  },
  {
    id: "M2-copied-price",
    rule: "A line's unit price is one that its variant had when the order was made.",
    // A minute for processes whose idea of the database's time differs.
    sql: `SELECT l.id, l.order_id FROM order_lines l JOIN orders o ON o.id = l.order_id
      WHERE NOT EXISTS (
        SELECT 1 FROM prices p WHERE p.variant_id = l.variant_id AND p.currency = o.currency
          AND p.amount_minor = l.unit_price_minor AND p.created_at <= o.created_at + INTERVAL 60 SECOND
      )`,
  },
  {
    id: "M3-applied",
    rule: "A paid order has exactly one capture applied, of its total.",
    sql: `SELECT o.id, o.status, c.id AS capture_id FROM orders o LEFT JOIN captures c ON c.applied_order_id = o.id
      WHERE o.status IN ('placed', 'completed')
        AND (c.id IS NULL OR c.order_id <> o.id OR c.amount_minor <> o.total_minor OR c.currency <> o.currency)`,
  },
  {
    id: "M3-unpaid",
    rule: "An order that isn't paid has no capture applied.",
    sql: `SELECT o.id, o.status, c.id AS capture_id FROM orders o JOIN captures c ON c.applied_order_id = o.id
      WHERE o.status IN ('awaiting_payment', 'expired')`,
  },
  {
    id: "M3-refused",
    rule: "A capture that pays no order has the refund of all of it.",
    sql: `SELECT c.id, c.order_id FROM captures c LEFT JOIN refunds r ON r.capture_id = c.id
      WHERE c.applied_order_id IS NULL GROUP BY c.id, c.order_id, c.amount_minor
      HAVING COALESCE(SUM(r.amount_minor), 0) <> c.amount_minor`,
  },
  {
    id: "M3-attempts",
    rule: "Only an order that awaits payment has an open attempt, and a captured attempt has its capture.",
    sql: `SELECT p.id, p.order_id, p.status FROM payments p JOIN orders o ON o.id = p.order_id
      WHERE (p.status = 'open' AND o.status <> 'awaiting_payment')
        OR (p.status = 'open') <> (p.open_slot IS NOT NULL)
        OR (p.status = 'captured' AND NOT EXISTS (SELECT 1 FROM captures c WHERE c.payment_id = p.id))`,
  },
  {
    id: "M3-payment-status",
    rule: "An order's payment status is what its captures and refunds add up to.",
    sql: `SELECT o.id, o.payment_status FROM orders o
      LEFT JOIN captures c ON c.applied_order_id = o.id
      LEFT JOIN (
        SELECT capture_id, SUM(amount_minor) AS amount FROM refunds WHERE status <> 'failed' GROUP BY capture_id
      ) AS r ON r.capture_id = c.id
      WHERE CASE o.payment_status
        WHEN 'paid' THEN c.id IS NULL OR r.amount IS NOT NULL
        WHEN 'partially_refunded' THEN c.id IS NULL OR r.amount IS NULL OR r.amount >= c.amount_minor
        WHEN 'refunded' THEN COALESCE(r.amount, 0) <> COALESCE(c.amount_minor, 0)
          OR NOT EXISTS (SELECT 1 FROM captures any_capture WHERE any_capture.order_id = o.id)
        ELSE c.id IS NOT NULL END`,
  },
  {
    id: "M4-refunded",
    rule: "Of no capture is more given back than was taken, and what is given back is of its order and currency.",
    sql: `SELECT c.id, c.order_id, SUM(r.amount_minor) AS refunded FROM captures c JOIN refunds r ON r.capture_id = c.id
      WHERE r.status <> 'failed' GROUP BY c.id, c.order_id, c.amount_minor
      HAVING SUM(r.amount_minor) > c.amount_minor
        OR MAX(CASE WHEN r.currency <> c.currency OR r.order_id <> c.order_id THEN 1 ELSE 0 END) = 1`,
  },
  {
    id: "M4-cancelled",
    rule: "What was captured for a cancelled order is refunded in full.",
    sql: `SELECT c.id, c.order_id FROM captures c JOIN orders o ON o.id = c.order_id
      LEFT JOIN refunds r ON r.capture_id = c.id AND r.status <> 'failed'
      WHERE o.status = 'cancelled' GROUP BY c.id, c.order_id, c.amount_minor
      HAVING COALESCE(SUM(r.amount_minor), 0) <> c.amount_minor`,
  },
  {
    id: "M5-orders",
    rule: "No money without an order: a capture is of an attempt of its own order.",
    sql: `SELECT c.id, c.order_id FROM captures c LEFT JOIN payments p ON p.id = c.payment_id
      WHERE p.id IS NULL OR p.order_id <> c.order_id
        OR NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = c.order_id)`,
  },
  {
    id: "M5-ledger",
    rule: "Our payments are the gateway's ledger: no difference that was found stands.",
    sql: `SELECT id, kind, subject, first_seen_at FROM incidents WHERE resolved_at IS NULL`,
  },
  {
    id: "M6-attempts",
    rule: "What the gateway is asked for is the order's total.",
    sql: `SELECT p.id, p.order_id FROM payments p JOIN orders o ON o.id = p.order_id
      WHERE p.amount_minor <> o.total_minor OR p.currency <> o.currency`,
  },
];
