import { expect, test } from "vitest";
import { identityEvents } from "@/server/identity";
import { orderEvents } from "@/server/orders";
import { paymentEvents } from "@/server/payments";
import { mailedEvents, mailsFor } from "./mails-for";

const payload = { orderId: "0192f0c1-0000-7000-8000-000000000001" };

test.each([
  [orderEvents.created, "order-placed"],
  [orderEvents.paid, "payment-received"],
  [orderEvents.cancelled, "order-cancelled"],
  [orderEvents.expired, "order-expired"],
])("%s calls for the mail %s about its order", (name, kind) => {
  expect(mailsFor({ name, payload })).toEqual([{ kind, subjectId: payload.orderId }]);
  expect(mailedEvents).toContainEqual({ name, subject: "orderId" });
});

test.each([
  [orderEvents.shipped, "order-shipped", "shipmentId"],
  [orderEvents.returnReceived, "return-received", "returnId"],
  [paymentEvents.failed, "payment-failed", "paymentId"],
  [paymentEvents.refundSettled, "payment-refunded", "refundId"],
  [identityEvents.registrationRequested, "registration", "tokenId"],
  [identityEvents.resetRequested, "password-reset", "tokenId"],
  [identityEvents.passwordChanged, "password-changed", "changeId"],
  [identityEvents.secondFactorChanged, "two-step-changed", "changeId"],
  [identityEvents.connectionChanged, "connection-changed", "changeId"],
  [identityEvents.invited, "staff-invitation", "tokenId"],
  [identityEvents.emailChangeUndone, "email-change-undone", "changeId"],
])("%s calls for the mail %s about its %s", (name, kind, subject) => {
  const subjectId = "0192f0c1-0000-7000-8000-000000000002";
  expect(mailsFor({ name, payload: { ...payload, [subject]: subjectId } })).toEqual([{ kind, subjectId }]);
});

test.each([orderEvents.captureRefused, "toString", ""])("%j calls for none", (name) => {
  expect(mailsFor({ name, payload })).toEqual([]);
});

test("an event that doesn't name what it is about is a mistake in the code", () => {
  expect(() => mailsFor({ name: orderEvents.paid, payload: {} })).toThrow("names no orderId");
});
