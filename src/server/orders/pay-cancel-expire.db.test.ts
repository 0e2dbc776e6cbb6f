import { expect, test } from "vitest";
import type { VariantId } from "@/shared/ids";
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

const pay = ({ sessionId }: Awaiting) =>
  payAtGateway(shop().gateway, sessionId).then((paid) => deliverWebhooks(shop(), sessionId).then(() => paid));
const cancel = ({ guest, token }: Awaiting) => outcomeOf(guest.api.orders.cancel({ token }));
const expire = ({ token }: Awaiting) => passDeadline(shop(), token).then(() => expireOverdue(shop()));

/** Milliseconds that each of the three takes on this machine, as many side by side as race later. */
interface Pace {
  readonly pay: number;
  readonly cancel: number;
  readonly expire: number;
}

async function rehearse(): Promise<Pace> {
  const { variantId } = await makeProduct(shop().context(), { stock: 3 * atOnce });
  const mean = async (deed: (order: Awaiting) => Promise<unknown>) => {
    const times = (await makeOrders(variantId, atOnce)).map(async (order) => {
      const startedAt = performance.now();
      await deed(order);
      return performance.now() - startedAt;
    });
    return (await Promise.all(times)).reduce((sum, time) => sum + time, 0) / atOnce;
  };
  return { pay: await mean(pay), cancel: await mean(cancel), expire: await mean(expire) };
}

const makeOrders = (variantId: VariantId, count: number) =>
  Promise.all(Array.from({ length: count }, () => orderAtGateway(shop(), variantId, { settings: noLimits })));

/** The three begin in an order that nobody knows, so that each may be the first to end, however fast the machine is. */
async function race(order: Awaiting, pace: Pace) {
  const lastMs = 2 * Math.max(pace.pay, pace.cancel, pace.expire);
  const soon = (tookMs: number) =>
    new Promise((resolve) => setTimeout(resolve, Math.random() * (lastMs - tookMs)));
  const [hasPaid, cancelling] = await Promise.all([
    soon(pace.pay).then(() => pay(order)),
    soon(pace.cancel).then(() => cancel(order)),
    soon(pace.expire).then(() => expire(order)),
  ]);
  const { guest, token } = order;
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
  const pace = await rehearse();
  const winners = new Map<OrderStatus, number>();
  for (let round = 0; round < rounds; round += atOnce) {
    const waiting = await makeOrders(variantId, atOnce);
    for (const { status, ...told } of await Promise.all(waiting.map((order) => race(order, pace)))) {
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
  const pace = await rehearse();
  const waiting = await makeOrders(variantId, 30);
  await setFaults(shop().gateway, { match: ["expire_session"], error500: 1_000_000 });
  for (const { status, ...told } of await Promise.all(waiting.map((order) => race(order, pace)))) {
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
