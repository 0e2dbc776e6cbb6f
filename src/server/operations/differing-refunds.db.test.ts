import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { captures, incidents, outbox, refunds } from "@/db/schema";
import { paidOrder } from "@/testing/buying";
import { makeProduct, makeShipping } from "@/testing/factories";
import { refundByHand } from "@/testing/other-hands";
import { reconcileContext } from "@/testing/reconcile-context";
import { givenRefund, promisedRefund, tellAll } from "@/testing/refunds";
import { useShop } from "@/testing/shop";
import { expectSettled } from "@/testing/soundness";
import { drainOutbox } from "@/testing/time";
import { reconcilePayments } from "./reconcile-payments";

const shop = useShop();
const reconcile = () => reconcilePayments(reconcileContext(shop()));
const refundsNow = () => shop().db.select().from(refunds);
const incidentsNow = () => shop().db.select().from(incidents);
const waiting = () => shop().db.select().from(outbox).where(sql`due_at IS NOT NULL`);

beforeEach(() => makeShipping(shop().context()));

describe("a refund made in the gateway's dashboard", () => {
  test("is an incident once, told by webhook, answered 200, and found again and again", async () => {
    const { variantId } = await makeProduct(shop().context());
    const { sessionId } = await paidOrder(shop(), variantId);
    const [capture] = await shop().db.select().from(captures);
    const providerId = await refundByHand(shop(), capture?.providerId ?? "", 500);
    expect(await tellAll(shop(), sessionId, "refund.updated")).toEqual([200]);
    const [first] = await incidentsNow();
    expect(first).toMatchObject({
      ...{ kind: "refund_unknown", subject: providerId, resolvedAt: null },
      details: { orderId: capture?.orderId, amount: { amountMinor: 500, currency: "EUR" } },
    });
    await reconcile();
    await reconcile();
    expect(await incidentsNow()).toMatchObject([{ id: first?.id, resolvedAt: null }]);
    expect(await refundsNow()).toEqual([]);
  });

  test("is an incident although no webhook told of it", async () => {
    const { variantId } = await makeProduct(shop().context());
    await paidOrder(shop(), variantId);
    const [capture] = await shop().db.select().from(captures);
    const providerId = await refundByHand(shop(), capture?.providerId ?? "");
    await reconcile();
    expect(await incidentsNow()).toMatchObject([{ kind: "refund_unknown", subject: providerId }]);
  });

  test("stays closed once a person has closed its incident, though it is found again", async () => {
    const { variantId } = await makeProduct(shop().context());
    await paidOrder(shop(), variantId);
    const [capture] = await shop().db.select().from(captures);
    await refundByHand(shop(), capture?.providerId ?? "");
    await reconcile();
    await shop().db.update(incidents).set({ resolvedAt: new Date(), resolvedBy: "ada" });
    await reconcile();
    expect(await incidentsNow()).toMatchObject([{ resolvedAt: expect.any(Date), resolvedBy: "ada" }]);
  });

  test("of all that is promised is the promised one: nothing is asked for ever, no incident stands", async () => {
    const { captureProviderId, second } = await promisedRefund(shop());
    const providerId = await refundByHand(shop(), captureProviderId);
    expect(await tellAll(shop(), second, "refund.updated")).toEqual([200]);
    expect(await incidentsNow()).toMatchObject([{ kind: "refund_unknown" }]);
    await drainOutbox(shop());
    expect(await waiting()).toEqual([]);
    expect(await refundsNow()).toMatchObject([{ status: "succeeded", providerId }]);
    await reconcile();
    expect(await incidentsNow()).toMatchObject([{ resolvedAt: expect.any(Date) }]);
    await expectSettled(shop());
  });

  test("of another amount lets the promised one fail: nothing is asked for ever, and an incident stands", async () => {
    const { id, captureProviderId } = await promisedRefund(shop());
    await refundByHand(shop(), captureProviderId, 500);
    await drainOutbox(shop());
    expect(await waiting()).toEqual([]);
    expect(await refundsNow()).toMatchObject([{ status: "failed", settledAt: expect.any(Date) }]);
    expect(await incidentsNow()).toMatchObject([
      { kind: "refund_failed", subject: id, details: { reason: "amount_too_large" } },
    ]);
  });
});

describe("a refund of ours", () => {
  const standing = () => shop().db.select().from(incidents).where(sql`resolved_at IS NULL`);

  test("of another amount than the gateway's is an incident until it is the same", async () => {
    const { id, providerId } = await givenRefund(shop());
    const [row] = await refundsNow();
    await shop().db.update(refunds).set({ amountMinor: 1 });
    await reconcile();
    expect(await standing()).toMatchObject([
      {
        ...{ kind: "refund_differs", subject: id },
        details: { providerId, ours: { amountMinor: 1 }, theirs: { amountMinor: row?.amountMinor } },
      },
    ]);
    await shop()
      .db.update(refunds)
      .set({ amountMinor: row?.amountMinor ?? 0 });
    await reconcile();
    expect(await standing()).toEqual([]);
  });

  test("that the gateway doesn't know is an incident, as is the one that it knows instead", async () => {
    const { id, providerId } = await givenRefund(shop());
    await shop().db.update(refunds).set({ providerId: "re_of_nobody" });
    await reconcile();
    expect((await standing()).map(({ kind, subject }) => ({ kind, subject }))).toEqual(
      expect.arrayContaining([
        { kind: "refund_missing", subject: id },
        { kind: "refund_unknown", subject: providerId },
      ]),
    );
  });
});
