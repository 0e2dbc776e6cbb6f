/** What the log calls each mail. */
export const mailKinds = [
  "order-placed",
  "payment-received",
  "payment-failed",
  "order-cancelled",
  "order-expired",
  "order-shipped",
  "payment-refunded",
  "return-received",
  "registration",
  "password-reset",
  "password-changed",
  "staff-invitation",
  "email-change",
  "email-changed",
  "two-step-changed",
  "connection-changed",
  "email-change-undone",
] as const;

export type MailKind = (typeof mailKinds)[number];

/**
 * Everything that a mail can say, as messages/ call it: each kind, and what a kind says instead where the event must not
 * know which.
 */
export const mailContents = [...mailKinds, "already-registered"] as const;

export type MailContent = (typeof mailContents)[number];
