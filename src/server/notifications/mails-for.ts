import { identityEvents } from "@/server/identity";
import { orderEvents } from "@/server/orders";
import { paymentEvents } from "@/server/payments";
import type { OutboxEvent } from "@/server/platform/outbox";
import type { MailKind } from "./schemas";

/** A mail, named by its kind and by what it is about. */
export interface MailName {
  readonly kind: MailKind;
  readonly subjectId: string;
}

/** Which event is told by which mail, and where the event names what the mail is about. */
const mailOfEvent: Readonly<Record<string, readonly [kind: MailKind, subject: string]>> = {
  [orderEvents.created]: ["order-placed", "orderId"],
  [orderEvents.paid]: ["payment-received", "orderId"],
  [orderEvents.cancelled]: ["order-cancelled", "orderId"],
  [orderEvents.expired]: ["order-expired", "orderId"],
  [orderEvents.shipped]: ["order-shipped", "shipmentId"],
  [orderEvents.returnReceived]: ["return-received", "returnId"],
  [paymentEvents.failed]: ["payment-failed", "paymentId"],
  [paymentEvents.refundSettled]: ["payment-refunded", "refundId"],
  [identityEvents.registrationRequested]: ["registration", "tokenId"],
  [identityEvents.resetRequested]: ["password-reset", "tokenId"],
  [identityEvents.passwordChanged]: ["password-changed", "changeId"],
  [identityEvents.secondFactorChanged]: ["two-step-changed", "changeId"],
  [identityEvents.connectionChanged]: ["connection-changed", "changeId"],
  [identityEvents.invited]: ["staff-invitation", "tokenId"],
  [identityEvents.emailChangeRequested]: ["email-change", "tokenId"],
  [identityEvents.emailChanged]: ["email-changed", "tokenId"],
  [identityEvents.emailChangeUndone]: ["email-change-undone", "changeId"],
};

/** The events that mails tell of, each with what in it names the mail's subject. */
export const mailedEvents = Object.entries(mailOfEvent).map(([name, [, subject]]) => ({ name, subject }));

/** The mails that an event calls for. Throws when it doesn't name what they are about: a mistake in the code. */
export function mailsFor({ name, payload }: Pick<OutboxEvent, "name" | "payload">): MailName[] {
  const [kind, subject] = (Object.hasOwn(mailOfEvent, name) ? mailOfEvent[name] : undefined) ?? [];
  if (!kind || !subject) return [];
  const subjectId = payload[subject];
  if (typeof subjectId !== "string") throw new Error(`Event ${name} names no ${subject}`);
  return [{ kind, subjectId }];
}
