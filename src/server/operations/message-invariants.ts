import type { MailKind } from "@/server/notifications/schemas";
import { orderEvents } from "@/server/orders";
import { paymentEvents } from "@/server/payments";
import type { Invariant } from "./invariants";

/** Longer than a mail is tried: a day. */
const triedHours = 36;
/** Longer than the longest pause between two tries, after which one whose sender died is given up. */
const settledHours = 3;

/**
 * What there is something to tell of in any case: the event, the kind of mail, and where the event names its subject.
 * Written down here, not asked of notifications: whoever checks rules needs no templates.
 */
export const alwaysTold: readonly (readonly [event: string, kind: MailKind, subject: string])[] = [
  [orderEvents.created, "order-placed", "orderId"],
  [orderEvents.paid, "payment-received", "orderId"],
  [orderEvents.cancelled, "order-cancelled", "orderId"],
  [orderEvents.shipped, "order-shipped", "shipmentId"],
  [orderEvents.returnReceived, "return-received", "returnId"],
  [paymentEvents.refundSettled, "payment-refunded", "refundId"],
];

/** By the name of the event, in a row of the outbox. */
function byEvent(value: (kind: MailKind, subject: string) => string): string {
  const cases = alwaysTold.map(([event, kind, subject]) => `WHEN '${event}' THEN ${value(kind, subject)}`);
  return `CASE name ${cases.join(" ")} END`;
}

const ascii = (text: string) => `CONVERT(${text} USING ascii) COLLATE ascii_bin`;
const mailKind = byEvent((kind) => `'${kind}'`);
const mailSubject = byEvent((_, subject) => `JSON_UNQUOTE(JSON_EXTRACT(payload, '$.${subject}'))`);

/** Which table holds what each kind of mail is about. */
const subjectTables: Readonly<Record<string, readonly MailKind[]>> = {
  orders: ["order-placed", "payment-received", "order-cancelled", "order-expired"],
  payments: ["payment-failed"],
  refunds: ["payment-refunded"],
  shipments: ["order-shipped"],
  returns: ["return-received"],
  user_tokens: ["registration", "password-reset", "staff-invitation", "email-change", "email-changed"],
  audit_events: ["password-changed", "two-step-changed", "connection-changed", "email-change-undone"],
};

/** Tokens are cleared away a week after they ran out: what an older mail was about can't be asked any more. */
const forgotten =
  "m.kind IN ('registration', 'password-reset', 'staff-invitation', 'email-change', 'email-changed') AND m.created_at < UTC_TIMESTAMP(3) - INTERVAL 7 DAY";

/** Rule E3: what is told by mail, and how often. */
export const messageInvariants: readonly Invariant[] = [
  {
    id: "E3-once",
    rule: "There is at most one mail about each thing, resends by staff apart.",
    sql: `SELECT kind, subject_id, COUNT(*) AS mails FROM mail_log WHERE occasion = 'first'
      GROUP BY kind, subject_id HAVING COUNT(*) > 1`,
  },
  {
    id: "E3-subjects",
    rule: "Each mail is about an order, attempt, refund, shipment, return, link or change of an account that exists.",
    sql: `SELECT id, kind, subject_id FROM mail_log m WHERE NOT (${forgotten}) AND ${Object.entries(
      subjectTables,
    )
      .map(
        ([table, kinds]) =>
          `NOT (kind IN (${kinds.map((kind) => `'${kind}'`).join(", ")}) AND EXISTS (SELECT 1 FROM ${table} s WHERE s.id = m.subject_id))`,
      )
      .join(" AND ")}`,
  },
  {
    id: "E3-ended",
    rule: `Of a mail that was begun it is known within ${settledHours} hours how it ended, if only that nobody knows.`,
    // One that a person sent again and broke off is that person's: it is among the troubled mails.
    sql: `SELECT id, kind, subject_id, claimed_at FROM mail_log WHERE status = 'sending' AND occasion = 'first'
      AND claimed_at < UTC_TIMESTAMP(3) - INTERVAL ${settledHours} HOUR`,
  },
  {
    id: "E3-told",
    rule: "What happened to an order is told by mail within a day, or its function is among the failed ones.",
    sql: `SELECT id, name, subject_id, delivered_at FROM outbox
      WHERE name IN (${alwaysTold.map(([event]) => `'${event}'`).join(", ")})
        AND delivered_at < UTC_TIMESTAMP(3) - INTERVAL ${triedHours} HOUR
        AND NOT EXISTS (SELECT 1 FROM mail_log m
          WHERE m.kind = ${ascii(mailKind)} AND m.subject_id = ${ascii(mailSubject)})
        AND NOT EXISTS (SELECT 1 FROM job_runs r WHERE r.function_id = 'gomall-send-mail'
          AND r.once_key = ${ascii("SHA2(CONCAT('event ', outbox.id), 256)")} AND r.status <> 'completed')`,
  },
];
