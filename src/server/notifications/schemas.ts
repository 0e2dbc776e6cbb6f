/** What the log and the messages call each mail. */
export const mailKinds = [
  "order-placed",
  "payment-received",
  "payment-failed",
  "order-cancelled",
  "order-expired",
  "order-shipped",
  "payment-refunded",
  "return-received",
  "email-change",
  "email-changed",
] as const;

export type MailKind = (typeof mailKinds)[number];
