import { fulfilmentTransitions, orderEvents, orderTransitions, paymentTransitions } from "@/server/orders";
import { paymentEvents } from "@/server/payments";
import type { Invariant } from "./invariants";

const machines: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  order: { "": ["awaiting_payment"], ...orderTransitions },
  payment: paymentTransitions,
  fulfilment: fulfilmentTransitions,
};

/** "'order:awaiting_payment>placed'": every transition that may happen, and the beginning of an order. */
const listedTransitions = Object.entries(machines).flatMap(([machine, table]) =>
  Object.entries(table).flatMap(([from, following]) => following.map((to) => `'${machine}:${from}>${to}'`)),
);

/** Of these the outbox still has every row: it keeps them for an hour at least. */
const isYoung = "created_at > UTC_TIMESTAMP(3) - INTERVAL 50 MINUTE";
const youngOrders = `SELECT id FROM orders WHERE ${isYoung}`;

/** Rules T1 to T5, E1 and E4, and the counts of unpaid orders. */
export const stateInvariants: readonly Invariant[] = [
  {
    id: "T1-listed",
    rule: "Only listed transitions happen.",
    sql: `SELECT id, order_id, machine, from_status, to_status FROM order_history
      WHERE CONCAT(machine, ':', COALESCE(from_status, ''), '>', to_status) NOT IN (${listedTransitions.join(", ")})`,
  },
  {
    id: "T1-history",
    rule: "Each transition has exactly one history row: they lead from the first state to the one of now.",
    // Entered as often as left, save the state of now: it needs no order of the rows, so no two clocks that agree.
    sql: `SELECT order_id, machine, status, SUM(times) AS difference FROM (
        SELECT order_id, machine, to_status AS status, 1 AS times FROM order_history
        UNION ALL SELECT order_id, machine, from_status, -1 FROM order_history WHERE from_status IS NOT NULL
        UNION ALL SELECT id, 'order', status, -1 FROM orders
        UNION ALL SELECT id, 'payment', 'unpaid', 1 FROM orders
        UNION ALL SELECT id, 'payment', payment_status, -1 FROM orders
        UNION ALL SELECT id, 'fulfilment', 'unfulfilled', 1 FROM orders
        UNION ALL SELECT id, 'fulfilment', fulfilment_status, -1 FROM orders
      ) AS steps GROUP BY order_id, machine, status HAVING SUM(times) <> 0`,
  },
  {
    id: "T2-timer",
    rule: "No timer ends a paid order.",
    sql: `SELECT id, order_id, actor FROM order_history WHERE machine = 'order' AND actor LIKE 'system:%'
      AND from_status IN ('placed', 'completed') AND to_status IN ('cancelled', 'expired')`,
  },
  {
    id: "T4-round",
    rule: "A cart that became an order has gone on to its next round.",
    sql: `SELECT o.id, o.cart_id FROM orders o JOIN carts c ON c.id = o.cart_id WHERE c.round <= o.cart_round`,
  },
  {
    id: "T4-answers",
    rule: "An order that was acknowledged under a key exists.",
    sql: `SELECT k.scope, k.\`key\` FROM idempotency_keys k
      LEFT JOIN orders o ON o.token = CONVERT(JSON_UNQUOTE(JSON_EXTRACT(k.response, '$.token')) USING ascii) COLLATE ascii_bin
      WHERE k.scope LIKE 'place-order:%' AND k.status = 'done' AND o.id IS NULL`,
  },
  {
    id: "T5-whole",
    rule: "Every order stays on record with its lines, its address and its history.",
    sql: `SELECT o.id FROM orders o WHERE NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = o.id)
      OR NOT EXISTS (SELECT 1 FROM order_addresses a WHERE a.order_id = o.id AND a.kind = 'shipping')
      OR NOT EXISTS (SELECT 1 FROM order_history h WHERE h.order_id = o.id AND h.from_status IS NULL)`,
  },
  {
    id: "E1-orders",
    rule: "Each change of an order's state has its outbox row.",
    sql: `SELECT order_id, event, SUM(times) AS difference FROM (
        SELECT order_id, CASE to_status WHEN 'awaiting_payment' THEN '${orderEvents.created}'
          WHEN 'placed' THEN '${orderEvents.paid}' WHEN 'expired' THEN '${orderEvents.expired}'
          WHEN 'completed' THEN '${orderEvents.completed}'
          ELSE '${orderEvents.cancelled}' END AS event, 1 AS times
          FROM order_history WHERE machine = 'order' AND order_id IN (${youngOrders})
        UNION ALL SELECT subject_id, name, -1 FROM outbox WHERE name IN ('${orderEvents.created}',
          '${orderEvents.paid}', '${orderEvents.expired}', '${orderEvents.completed}', '${orderEvents.cancelled}')
          AND subject_id IN (${youngOrders})
      ) AS told GROUP BY order_id, event HAVING SUM(times) <> 0`,
  },
  {
    id: "E1-refunds",
    rule: "Each promised refund has its outbox row.",
    sql: `SELECT refund_id, SUM(times) AS difference FROM (
        SELECT id AS refund_id, 1 AS times FROM refunds WHERE ${isYoung}
        UNION ALL SELECT o.subject_id, -1 FROM outbox o JOIN refunds r ON r.id = o.subject_id AND r.${isYoung}
          WHERE o.name = '${paymentEvents.refundRequested}'
      ) AS told GROUP BY refund_id HAVING SUM(times) <> 0`,
  },
  {
    id: "E1-delivered",
    rule: "What happened is handed on: nothing waits in the outbox longer than 5 minutes past its time.",
    // A delivery that fails moves the time ahead, and so does one that is under way.
    sql: `SELECT id, name, subject_id, due_at, attempts FROM outbox
      WHERE due_at < UTC_TIMESTAMP(3) - INTERVAL 5 MINUTE`,
  },
  {
    id: "E4-deadline",
    rule: "An unpaid order has ended within 60 s of its deadline.",
    sql: `SELECT id, number, expires_at FROM orders
      WHERE status = 'awaiting_payment' AND expires_at < UTC_TIMESTAMP(3) - INTERVAL 60 SECOND`,
  },
  {
    id: "L1-unpaid-counts",
    rule: "The counts of unpaid orders are what there is of them, for each cart, e-mail, address and network.",
    sql: `SELECT kind, subject, SUM(counted) AS difference FROM (
        SELECT kind, subject, orders AS counted FROM unpaid_order_counts
        UNION ALL SELECT 'cart', CONVERT(SHA2(cart_id, 256) USING ascii) COLLATE ascii_bin, -1
          FROM orders WHERE status = 'awaiting_payment'
        UNION ALL SELECT 'email', CONVERT(SHA2(email_normalised, 256) USING ascii) COLLATE ascii_bin, -1
          FROM orders WHERE status = 'awaiting_payment'
        UNION ALL SELECT 'address', address_subject, -1 FROM orders WHERE status = 'awaiting_payment'
        UNION ALL SELECT 'network', network_subject, -1 FROM orders
          WHERE status = 'awaiting_payment' AND network_subject IS NOT NULL
      ) AS subjects GROUP BY kind, subject HAVING SUM(counted) <> 0`,
  },
];
