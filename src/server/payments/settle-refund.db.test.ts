import { beforeEach, describe, expect, test } from "vitest";
import { outbox, refunds } from "@/db/schema";
import { paymentEvents } from "@/server/payments";
import { deliver, deliverWebhooks, orderAtGateway, pay, secondSession } from "@/testing/buying";
import { makeProduct, makeShipping } from "@/testing/factories";
import { readLedger, setFaults, webhooksOf } from "@/testing/gateway";
import { outcomeOf } from "@/testing/refusals";
import { useShop } from "@/testing/shop";
import { expectSettled, expectSound } from "@/testing/soundness";
import { drainOutbox } from "@/testing/time";
import { settleRefund } from "./settle-refund";

const shop = useShop();

beforeEach(() => makeShipping(shop().context()));

/** A second capture of a paid order, whose refund is promised but not yet asked for. */
async function promisedRefund() {
  const { variantId } = await makeProduct(shop().context());
  const { sessionId } = await orderAtGateway(shop(), variantId);
  const second = await secondSession(shop(), sessionId);
  await pay(shop(), sessionId);
  await pay(shop(), second);
  const [row] = await shop().db.select().from(refunds);
  if (!row) throw new Error("No refund was promised");
  return { id: row.id, amountMinor: row.amountMinor, second };
}

const settle = (id: Awaited<ReturnType<typeof promisedRefund>>["id"]) => settleRefund(shop().context(), id);
const ourRefunds = () => shop().db.select().from(refunds);
const theirRefunds = async () => ((await readLedger(shop().gateway)) as { refunds: object[] }).refunds;

describe("a promised refund", () => {
  test("is asked of the gateway and settled with its answer", async () => {
    const { id, amountMinor } = await promisedRefund();
    await settle(id);
    expect(await theirRefunds()).toMatchObject([
      { amount: amountMinor, currency: "eur", metadata: { refund_id: id } },
    ]);
    expect(await ourRefunds()).toMatchObject([
      { status: "succeeded", providerId: expect.stringMatching(/^re_/), settledAt: expect.any(Date) },
    ]);
    await expectSettled(shop());
  });

  test("is asked for once, however often and at once it is settled", async () => {
    const { id } = await promisedRefund();
    const calls = Array.from({ length: 5 }, () => outcomeOf(settle(id)));
    expect(await Promise.all(calls)).toContain("done");
    await settle(id);
    expect(await theirRefunds()).toHaveLength(1);
    await expectSettled(shop());
  });

  test("of which the answer was lost is not made a second time", async () => {
    const { id } = await promisedRefund();
    await setFaults(shop().gateway, { match: ["create_refund"], loseReply: 3 });
    expect(await outcomeOf(settle(id))).toBe("PAYMENT_SERVICE_UNAVAILABLE");
    expect(await ourRefunds()).toMatchObject([{ status: "pending" }]);
    await settle(id);
    expect(await theirRefunds()).toHaveLength(1);
    await expectSettled(shop());
  });

  test("waits in the outbox while the gateway gives no answer, and is settled when it does", async () => {
    await promisedRefund();
    await setFaults(shop().gateway, { match: ["create_refund"], error500: 3 });
    await drainOutbox(shop());
    expect(await ourRefunds()).toMatchObject([{ status: "pending" }]);
    const waiting = (await shop().db.select().from(outbox)).find(
      ({ name }) => name === paymentEvents.refundRequested,
    );
    expect(waiting).toMatchObject({ attempts: 1, deliveredAt: null });
    await expectSettled(shop());
    expect(await ourRefunds()).toMatchObject([{ status: "succeeded" }]);
  });

  test("that the gateway is still working on is settled by its webhook, also when that comes twice", async () => {
    const { id, second } = await promisedRefund();
    await settle(id);
    await shop().db.update(refunds).set({ status: "pending", settledAt: null });
    const updated = webhooksOf(shop().gateway, second).find(({ type }) => type === "refund.updated");
    await deliver(shop(), updated?.body ?? "");
    await deliver(shop(), updated?.body ?? "");
    expect(await ourRefunds()).toMatchObject([{ status: "succeeded", settledAt: expect.any(Date) }]);
    await expectSound(shop());
  });
});

test("the gateway's own reports of a refund change nothing that is settled", async () => {
  const { id, second } = await promisedRefund();
  await settle(id);
  const before = await ourRefunds();
  await deliverWebhooks(shop(), second);
  expect(await ourRefunds()).toEqual(before);
});

test("a refund that isn't there is nothing to do", async () => {
  const { id } = await promisedRefund();
  await shop().db.delete(refunds);
  expect(await outcomeOf(settle(id))).toBe("done");
  expect(await theirRefunds()).toEqual([]);
});
