import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { incidents, outbox, refunds } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import { settleRefund } from "@/server/orders";
import { requestRefund } from "@/server/payments";
import { makeShipping } from "@/testing/factories";
import { moveRefund } from "@/testing/other-hands";
import { reconcileContext } from "@/testing/reconcile-context";
import { givenRefund, promisedRefund, tellAll } from "@/testing/refunds";
import { useShop } from "@/testing/shop";
import { expectSettled } from "@/testing/soundness";
import { drainOutbox } from "@/testing/time";
import { reconcilePayments } from "./reconcile-payments";

const shop = useShop();
const context = () => reconcileContext(shop());
const reconcile = () => reconcilePayments(context());
const refundsNow = () => shop().db.select().from(refunds);
const theirRefunds = () => [...shop().gateway.gateway.state.refunds.values()];
const incidentsNow = () => shop().db.select().from(incidents);

/** Lets promises have been made some minutes ago. */
const age = (minutes: number) =>
  shop()
    .db.update(refunds)
    .set({ createdAt: sql`created_at - INTERVAL ${sql.raw(String(minutes))} MINUTE` });

const promised = () => promisedRefund(shop());
const given = () => givenRefund(shop());

beforeEach(() => makeShipping(shop().context()));

describe("a promised refund", () => {
  /** What was to ask for it is lost. */
  const forget = () => shop().db.update(outbox).set({ dueAt: null });

  test("that nobody asked for is asked for and settled", async () => {
    await promised();
    await forget();
    await age(4);
    expect(await reconcile()).toBe("reconciled");
    expect(await refundsNow()).toMatchObject([{ status: "succeeded" }]);
    await expectSettled(shop());
  });

  test("is left to the outbox for its first minutes", async () => {
    await promised();
    await reconcile();
    expect(theirRefunds()).toEqual([]);
  });

  test("whose answer was lost is found in the gateway's list", async () => {
    const { id } = await given();
    await shop().db.update(refunds).set({ status: "pending", providerId: null, settledAt: null });
    await reconcile();
    expect(await refundsNow()).toMatchObject([{ id, status: "succeeded", settledAt: expect.any(Date) }]);
    await expectSettled(shop());
  });

  test("isn't made twice after the gateway has forgotten its key", async () => {
    const { id } = await given();
    await shop().db.update(refunds).set({ status: "pending", providerId: null, settledAt: null });
    await age(13 * 60);
    shop().gateway.gateway.state.idempotency.clear();
    // The gateway would give it once more.
    for (const charge of shop().gateway.gateway.state.charges.values()) charge.amountRefunded = 0;
    await settleRefund(context(), id);
    expect(theirRefunds()).toHaveLength(1);
    expect(await refundsNow()).toMatchObject([{ status: "succeeded" }]);
  });

  test("that the bank takes its time for is settled when it has", async () => {
    const { providerId } = await given();
    await moveRefund(shop(), providerId, "pending");
    await shop().db.update(refunds).set({ status: "pending", settledAt: null });
    await age(4);
    await reconcile();
    expect(await refundsNow()).toMatchObject([{ status: "pending", providerId }]);
    await moveRefund(shop(), providerId, "succeeded");
    await reconcile();
    expect(await refundsNow()).toMatchObject([{ status: "succeeded" }]);
    expect(theirRefunds()).toHaveLength(1);
    expect(await incidentsNow()).toEqual([]);
  });

  test("that is pending after an hour is an incident until it is settled, and again if it is pending again", async () => {
    const { id, providerId } = await given();
    await moveRefund(shop(), providerId, "pending");
    await shop().db.update(refunds).set({ status: "pending", settledAt: null });
    await age(61);
    await reconcile();
    expect(await incidentsNow()).toMatchObject([{ kind: "refund_overdue", subject: id, resolvedAt: null }]);
    await moveRefund(shop(), providerId, "succeeded");
    await reconcile();
    expect(await incidentsNow()).toMatchObject([
      { resolvedAt: expect.any(Date), resolvedBy: "system:reconcile-payments" },
    ]);
    await shop().db.update(refunds).set({ status: "pending" });
    await moveRefund(shop(), providerId, "pending");
    await reconcile();
    expect(await incidentsNow()).toMatchObject([{ resolvedAt: null, resolvedBy: null }]);
  });
});

describe("a refund that fails after it succeeded", () => {
  test("is an incident, told by webhook and answered 200", async () => {
    const { id, providerId, second } = await given();
    await moveRefund(shop(), providerId, "failed");
    expect(await tellAll(shop(), second, "refund.failed")).toEqual([200]);
    expect(await refundsNow()).toMatchObject([{ status: "failed" }]);
    expect(await incidentsNow()).toMatchObject([{ kind: "refund_failed", subject: id, resolvedAt: null }]);
  });

  test("stays failed when what was said before comes after, and when it is told twice", async () => {
    const { providerId, second } = await given();
    await moveRefund(shop(), providerId, "failed");
    const types = ["refund.failed", "refund.updated", "refund.failed"];
    for (const type of types) expect(await tellAll(shop(), second, type)).toEqual([200]);
    expect(await refundsNow()).toMatchObject([{ status: "failed" }]);
    expect(await incidentsNow()).toHaveLength(1);
  });

  test("is found although no webhook told of it, days later", async () => {
    const { id, providerId } = await given();
    await reconcile();
    for (const refund of theirRefunds()) refund.createdAt -= 2 * 24 * 3600;
    await moveRefund(shop(), providerId, "failed");
    await reconcile();
    expect(await refundsNow()).toMatchObject([{ status: "failed" }]);
    expect(await incidentsNow()).toMatchObject([{ kind: "refund_failed", subject: id, resolvedAt: null }]);
  });

  test("is settled when a later refund has brought the money", async () => {
    const { providerId } = await given();
    await moveRefund(shop(), providerId, "failed");
    await reconcile();
    const [failed] = await refundsNow();
    if (!failed) throw new Error("No refund");
    const { orderId, captureId, amountMinor, currency } = failed;
    const again = { orderId, captureId, amount: { amountMinor, currency }, reason: "cancelled" as const };
    await withTransaction(shop().db, (tx) => requestRefund(tx, context(), again));
    await reconcile();
    expect(await incidentsNow()).toMatchObject([{ resolvedAt: null }]);
    await drainOutbox(shop());
    await reconcile();
    expect(await incidentsNow()).toMatchObject([{ resolvedAt: expect.any(Date) }]);
  });

  test("isn't settled by another refund that had been given before", async () => {
    const { providerId } = await given();
    const [row] = await refundsNow();
    if (!row) throw new Error("No refund");
    const before = new Date(row.createdAt.getTime() - 60_000);
    const earlier = { ...row, id: context().newId<"refund">(), providerId: null, createdAt: before };
    await shop().db.insert(refunds).values(earlier);
    await moveRefund(shop(), providerId, "failed");
    await reconcile();
    expect(await incidentsNow()).toMatchObject([{ kind: "refund_failed", resolvedAt: null }]);
  });
});
