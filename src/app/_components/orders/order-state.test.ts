import { describe, expect, test } from "vitest";
import { messages } from "@/i18n/messages";
import { fulfilmentStatuses, orderStatuses, paymentStatuses } from "@/server/orders/schemas";
import { orderState, stepsDone } from "./order-state";

const fresh = {
  status: "awaiting_payment",
  paymentStatus: "unpaid",
  fulfilmentStatus: "unfulfilled",
} as const;

describe("orderState", () => {
  test("an order that ended unpaid says how it ended", () => {
    expect(orderState({ ...fresh, status: "expired" })).toBe("expired");
    expect(orderState({ ...fresh, status: "cancelled" })).toBe("cancelled");
  });

  test("an order that ended after its money had arrived tells of the money", () => {
    expect(orderState({ ...fresh, status: "cancelled", paymentStatus: "paid" })).toBe("refunding");
    expect(orderState({ ...fresh, status: "expired", paymentStatus: "refunded" })).toBe("refunded");
  });

  test("a payment under way is never shown as one to be made", () => {
    expect(orderState({ ...fresh, paymentStatus: "processing" })).toBe("processing");
  });

  test("every combination of the three machines has its words in every language", () => {
    for (const status of orderStatuses)
      for (const paymentStatus of paymentStatuses)
        for (const fulfilmentStatus of fulfilmentStatuses) {
          const state = orderState({ status, paymentStatus, fulfilmentStatus });
          expect(messages.en.order.state[state].title).not.toBe("");
          expect(messages.zh.order.state[state].text).not.toBe("");
        }
  });
});

test("an ended order has no steps before it, a paid one has two behind it", () => {
  expect(stepsDone("expired")).toBeNull();
  expect(stepsDone("paid")).toBe(2);
});
