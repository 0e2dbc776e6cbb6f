import { describe, expect, test } from "vitest";
import { canCancel, canPay, canPutBack } from "./policy";
import { orderStatuses } from "./schemas";

const deadline = new Date("2026-11-22T12:00:00.000Z");
const before = new Date(deadline.getTime() - 1);
const unpaid = { status: "awaiting_payment", paymentStatus: "unpaid", expiresAt: deadline } as const;

describe("an order can be paid", () => {
  test("until its deadline, not at it and not after it", () => {
    const later = new Date(deadline.getTime() + 1);
    expect([before, deadline, later].map((now) => canPay(unpaid, now))).toEqual([true, false, false]);
  });

  test("only while it awaits payment and nothing has been paid", () => {
    expect(orderStatuses.filter((status) => canPay({ ...unpaid, status }, before))).toEqual([
      "awaiting_payment",
    ]);
    expect(canPay({ ...unpaid, paymentStatus: "processing" }, before)).toBe(false);
  });
});

test("a shopper can cancel what awaits payment, and nothing else", () => {
  expect(orderStatuses.filter((status) => canCancel({ status }))).toEqual(["awaiting_payment"]);
});

test("what has expired or was cancelled can go back into the cart, and nothing else", () => {
  expect(orderStatuses.filter((status) => canPutBack({ status }))).toEqual(["expired", "cancelled"]);
});
