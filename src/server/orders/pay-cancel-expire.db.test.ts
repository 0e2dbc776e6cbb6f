import { expect, test } from "vitest";
import { deliverWebhooks, orderAtGateway } from "@/testing/buying";
import { makeProduct, makeShipping } from "@/testing/factories";
import { payAtGateway, setFaults } from "@/testing/gateway";
import { outcomeOf } from "@/testing/refusals";
import { noLimits, useShop } from "@/testing/shop";
import { expectSettled } from "@/testing/soundness";
import { expireOverdue, passDeadline } from "@/testing/time";
import type { OrderStatus } from "./schemas";

const shop = useShop();
const rounds = 100;
const atOnce = 10;

type Awaiting = Awaited<ReturnType<typeof orderAtGateway>>;

/** The three begin within a few milliseconds of one another, in an order that nobody knows. */
const soon = (withinMs: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * withinMs));

async function race({ guest, token, sessionId }: Awaiting) {
  const [hasPaid, cancelling] = await Promise.all([
    // Paying has the least to do before it counts.
    soon(40)
      .then(() => payAtGateway(shop().gateway, sessionId))
      .then((paid) => deliverWebhooks(shop(), sessionId).then(() => paid)),
    soon(12).then(() => outcomeOf(guest.api.orders.cancel({ token }))),
    soon(12)
      .then(() => passDeadline(shop(), token))
      .then(() => expireOverdue(shop())),
  ]);
  const { status, paymentStatus, history } = await guest.api.orders.getByToken({ token, locale: "en" });
  const ends = history.filter(({ machine, from }) => machine === "order" && from !== null).length;
  return { hasPaid, cancelling, status, paymentStatus, ends };
}

/** What each of the three is told, by who won. */
const endings: Partial<Record<OrderStatus, object>> = {
  placed: { hasPaid: true, cancelling: "ORDER_ALREADY_PAID", paymentStatus: "paid", ends: 1 },
  cancelled: { hasPaid: false, cancelling: "done", paymentStatus: "unpaid", ends: 1 },
  expired: { hasPaid: false, cancelling: "ORDER_NOT_CANCELLABLE", paymentStatus: "unpaid", ends: 1 },
};

test(`pay, cancel and expire at once: exactly one wins and the money is with it, ${rounds} times`, async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  const { variantId } = await makeProduct(ctx, { stock: rounds });
  const winners = new Map<OrderStatus, number>();
  for (let round = 0; round < rounds; round += atOnce) {
    const waiting = await Promise.all(
      Array.from({ length: atOnce }, () => orderAtGateway(shop(), variantId, { settings: noLimits })),
    );
    for (const { status, ...told } of await Promise.all(waiting.map(race))) {
      winners.set(status, (winners.get(status) ?? 0) + 1);
      expect({ status, told }).toEqual({ status, told: endings[status] });
    }
  }
  await expectSettled(shop());
  // A race that always ends the same way tries nothing.
  expect(winners.size).toBeGreaterThan(1);
}, 300_000);

test("at a gateway that doesn't answer, whoever is told that they won has won, and money that came late follows", async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  const { variantId } = await makeProduct(ctx, { stock: 30 });
  const waiting = await Promise.all(
    Array.from({ length: 30 }, () => orderAtGateway(shop(), variantId, { settings: noLimits })),
  );
  await setFaults(shop().gateway, { match: ["expire_session"], error500: 1_000_000 });
  for (const { status, ...told } of await Promise.all(waiting.map(race))) {
    // Every session could be paid: what expired first was there again, what was cancelled is refunded.
    const isCancelled = told.cancelling === "done";
    expect({ status, hasPaid: told.hasPaid, paymentStatus: told.paymentStatus }).toEqual(
      isCancelled
        ? { status: "cancelled", hasPaid: true, paymentStatus: "refunded" }
        : { status: "placed", hasPaid: true, paymentStatus: "paid" },
    );
  }
  await setFaults(shop().gateway, {});
  await expectSettled(shop());
});
