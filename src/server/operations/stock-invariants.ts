import type { Invariant } from "./invariants";

/** Rules S1 to S5. Sums are taken by UNION ALL and GROUP BY, which miss nothing that only one side has. */
export const stockInvariants: readonly Invariant[] = [
  {
    id: "S1-bounds",
    rule: "Nothing on the shelf is negative, and no more is promised than is there.",
    sql: `SELECT variant_id, location_id, on_hand, reserved FROM stock_levels
      WHERE on_hand < 0 OR reserved < 0 OR reserved > on_hand`,
  },
  {
    id: "S2-on-hand",
    rule: "What is on hand is the sum of the stock movements.",
    sql: `SELECT variant_id, location_id, SUM(pieces) AS difference FROM (
        SELECT variant_id, location_id, on_hand AS pieces FROM stock_levels
        UNION ALL SELECT variant_id, location_id, -delta FROM stock_movements
      ) AS counted GROUP BY variant_id, location_id HAVING SUM(pieces) <> 0`,
  },
  {
    id: "S2-reserved",
    rule: "What is promised is the sum of the active reservations.",
    sql: `SELECT variant_id, location_id, SUM(pieces) AS difference FROM (
        SELECT variant_id, location_id, reserved AS pieces FROM stock_levels
        UNION ALL SELECT variant_id, location_id, -quantity FROM stock_reservations WHERE status = 'active'
      ) AS counted GROUP BY variant_id, location_id HAVING SUM(pieces) <> 0`,
  },
  {
    id: "S3-held",
    rule: "An order that awaits payment holds exactly the pieces of its lines.",
    sql: `SELECT order_id, variant_id, SUM(pieces) AS difference FROM (
        SELECT l.order_id, l.variant_id, l.quantity AS pieces
          FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.status = 'awaiting_payment'
        UNION ALL SELECT r.order_id, r.variant_id, -r.quantity
          FROM stock_reservations r JOIN orders o ON o.id = r.order_id
          WHERE r.status = 'active' AND o.status = 'awaiting_payment'
      ) AS counted GROUP BY order_id, variant_id HAVING SUM(pieces) <> 0`,
  },
  {
    id: "S3-overdue",
    rule: "No reservation is active longer than 60 s past its order's deadline.",
    sql: `SELECT r.id, r.order_id, o.expires_at FROM stock_reservations r JOIN orders o ON o.id = r.order_id
      WHERE r.status = 'active' AND o.expires_at < UTC_TIMESTAMP(3) - INTERVAL 60 SECOND`,
  },
  {
    id: "S4-finished",
    rule: "An order that no longer awaits payment holds nothing.",
    sql: `SELECT r.id, r.order_id, o.status FROM stock_reservations r JOIN orders o ON o.id = r.order_id
      WHERE r.status = 'active' AND o.status <> 'awaiting_payment'`,
  },
  {
    id: "S5-sold",
    rule: "What is sold has left the shelf once, and nothing else has.",
    // A cancelled order may have been placed before: its pieces left and came back.
    sql: `SELECT order_id, variant_id, SUM(pieces) AS difference FROM (
        SELECT l.order_id, l.variant_id, l.quantity AS pieces
          FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.status IN ('placed', 'completed')
        UNION ALL SELECT m.order_id, m.variant_id, m.delta
          FROM stock_movements m JOIN orders o ON o.id = m.order_id
          WHERE m.reason = 'sale' AND o.status <> 'cancelled'
      ) AS counted GROUP BY order_id, variant_id HAVING SUM(pieces) <> 0`,
  },
  {
    id: "S5-put-back",
    rule: "What was paid and won't be shipped is back on the shelf, once: withdrawn pieces, and all of a cancelled order.",
    sql: `SELECT order_id, variant_id, SUM(pieces) AS difference FROM (
        SELECT m.order_id, m.variant_id, m.delta AS pieces FROM stock_movements m JOIN orders o ON o.id = m.order_id
          WHERE m.reason = 'cancellation' OR (m.reason = 'sale' AND o.status = 'cancelled')
        UNION ALL SELECT l.order_id, l.variant_id, -r.quantity FROM refund_lines r
          JOIN order_lines l ON l.id = r.order_line_id JOIN orders o ON o.id = l.order_id
          WHERE o.status <> 'cancelled'
      ) AS counted GROUP BY order_id, variant_id HAVING SUM(pieces) <> 0`,
  },
];
