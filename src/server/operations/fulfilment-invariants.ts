import type { Invariant } from "./invariants";

/** Of each line of an order: its pieces, and what became of them. */
const pieces = `SELECT l.id, l.order_id, l.quantity,
    (SELECT COALESCE(SUM(r.quantity), 0) FROM refund_lines r WHERE r.order_line_id = l.id) AS withdrawn,
    (SELECT COALESCE(SUM(s.quantity), 0) FROM shipment_lines s WHERE s.order_line_id = l.id) AS shipped,
    (SELECT COALESCE(SUM(s.quantity), 0) FROM shipment_lines s JOIN shipments p ON p.id = s.shipment_id
      WHERE s.order_line_id = l.id AND p.delivered_at IS NOT NULL) AS delivered,
    (SELECT COALESCE(SUM(b.quantity), 0) FROM return_lines b JOIN returns n ON n.id = b.return_id
      WHERE b.order_line_id = l.id AND n.status = 'received') AS returned,
    (SELECT COALESCE(SUM(b.quantity), 0) FROM return_lines b JOIN returns n ON n.id = b.return_id
      WHERE b.order_line_id = l.id AND n.status = 'requested') AS returning_now
  FROM order_lines l`;

/** What is sent, arrives and comes back. */
export const fulfilmentInvariants: readonly Invariant[] = [
  {
    id: "F1-pieces",
    rule: "No more is sent than was ordered and not withdrawn, and no more comes back than arrived.",
    sql: `SELECT id, order_id, quantity, withdrawn, shipped, delivered, returned FROM (${pieces}) AS line
      WHERE withdrawn + shipped > quantity OR returned + returning_now > delivered`,
  },
  {
    id: "F2-status",
    rule: "An order's fulfilment status is what its parcels and returns add up to.",
    sql: `SELECT o.id, o.fulfilment_status FROM orders o JOIN (
        SELECT order_id, SUM(quantity - withdrawn) AS wanted, SUM(shipped) AS shipped, SUM(delivered) AS delivered,
          SUM(returned) AS returned
        FROM (${pieces}) AS line GROUP BY order_id
      ) AS total ON total.order_id = o.id
      WHERE o.fulfilment_status <> CASE WHEN total.shipped = 0 THEN 'unfulfilled'
        WHEN total.shipped < total.wanted THEN 'partial' WHEN total.returned = total.shipped THEN 'returned'
        WHEN total.delivered = total.shipped THEN 'delivered' ELSE 'fulfilled' END`,
  },
  {
    id: "F3-complete",
    rule: "Only what is paid is sent, and an order of which everything arrived or came back is complete.",
    sql: `SELECT id, status, fulfilment_status FROM orders
      WHERE (fulfilment_status <> 'unfulfilled' AND status NOT IN ('placed', 'completed'))
        OR (status = 'completed') <> (fulfilment_status IN ('delivered', 'returned'))`,
  },
  {
    id: "F4-nested",
    rule: "Parcels, refunds and returns name lines of their own order.",
    sql: `SELECT l.id, l.order_id FROM order_lines l
      JOIN (
        SELECT s.order_line_id, s.order_id, p.order_id AS owner FROM shipment_lines s
          JOIN shipments p ON p.id = s.shipment_id
        UNION ALL SELECT r.order_line_id, r.order_id, f.order_id FROM refund_lines r JOIN refunds f ON f.id = r.refund_id
        UNION ALL SELECT b.order_line_id, b.order_id, n.order_id FROM return_lines b JOIN returns n ON n.id = b.return_id
      ) AS part ON part.order_line_id = l.id
      WHERE part.order_id <> l.order_id OR part.owner <> l.order_id`,
  },
];
