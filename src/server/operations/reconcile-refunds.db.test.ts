import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { captures, incidents, outbox, refunds } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import { settleRefund } from "@/server/orders";
import { requestRefund } from "@/server/payments";
import { orderAtGateway, paidOrder, pay, secondSession } from "@/testing/buying";
import { makeProduct, makeShipping } from "@/testing/factories";
import { frozen } from "@/testing/frozen";
import { signatureOf, webhooksOf } from "@/testing/gateway";
import { openDoor } from "@/testing/http";
import { moveRefund, refundByHand } from "@/testing/other-hands";
import { useShop } from "@/testing/shop";
import { expectSettled } from "@/testing/soundness";
import { drainOutbox } from "@/testing/time";
import { reconcilePayments } from "./reconcile-payments";

const shop = useShop();
/** A while later: what has just happened is left to webhooks. */
const context = () =>
  frozen(shop().context(undefined, { kind: "system", name: "reconcile-payments" })).later(90);
const reconcile = () => reconcilePayments(context());
const refundsNow = () => shop().db.select().from(refunds);
const theirRefunds = () => [...shop().gateway.gateway.state.refunds.values()];
const incidentsNow = () => shop().db.select().from(incidents);
const waiting = () => shop().db.select().from(outbox).where(sql`due_at IS NOT NULL`);

/** Lets promises have been made some minutes ago. */
const age = (minutes: number) =>
  shop()
    .db.update(refunds)
    .set({ createdAt: sql`created_at - INTERVAL ${sql.raw(String(minutes))} MINUTE` });

/** Says all that the gateway has to say of a session at the shop's own door; returns the answers. */
async function tellAll(sessionId: string, type: string): Promise<number[]> {
  const door = openDoor(shop());
  const told = webhooksOf(shop().gateway, sessionId).filter((webhook) => webhook.type === type);
  const answers: number[] = [];
  for (const { body } of told) answers.push((await door.webhook(body, signatureOf(body))).status);
  return answers;
}

/** A second capture of a paid order, whose refund is promised. */
async function promised() {
  const { variantId } = await makeProduct(shop().context());
  const { sessionId } = await orderAtGateway(shop(), variantId);
  const second = await secondSession(shop(), sessionId);
  await pay(shop(), sessionId);
  await pay(shop(), second);
  const [row] = await refundsNow();
  const [capture] = row ? await shop().db.select().from(captures).where(eq(captures.id, row.captureId)) : [];
  if (!row || !capture) throw new Error("No refund was promised");
  return { ...row, second, captureProviderId: capture.providerId };
}

/** The same, and it has been given. */
async function given() {
  const { second, id } = await promised();
  await drainOutbox(shop());
  const [row] = await refundsNow();
  return { id, second, providerId: row?.providerId ?? "" };
}

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

describe("a refund made in the gateway's dashboard", () => {
  test("is an incident once, told by webhook, answered 200, and found again and again", async () => {
    const { variantId } = await makeProduct(shop().context());
    const { sessionId } = await paidOrder(shop(), variantId);
    const [capture] = await shop().db.select().from(captures);
    const providerId = await refundByHand(shop(), capture?.providerId ?? "", 500);
    expect(await tellAll(sessionId, "refund.updated")).toEqual([200]);
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
    const { captureProviderId, second } = await promised();
    const providerId = await refundByHand(shop(), captureProviderId);
    expect(await tellAll(second, "refund.updated")).toEqual([200]);
    expect(await incidentsNow()).toMatchObject([{ kind: "refund_unknown" }]);
    await drainOutbox(shop());
    expect(await waiting()).toEqual([]);
    expect(await refundsNow()).toMatchObject([{ status: "succeeded", providerId }]);
    await reconcile();
    expect(await incidentsNow()).toMatchObject([{ resolvedAt: expect.any(Date) }]);
    await expectSettled(shop());
  });

  test("of another amount lets the promised one fail: nothing is asked for ever, and an incident stands", async () => {
    const { id, captureProviderId } = await promised();
    await refundByHand(shop(), captureProviderId, 500);
    await drainOutbox(shop());
    expect(await waiting()).toEqual([]);
    expect(await refundsNow()).toMatchObject([{ status: "failed", settledAt: expect.any(Date) }]);
    expect(await incidentsNow()).toMatchObject([
      { kind: "refund_failed", subject: id, details: { reason: "amount_too_large" } },
    ]);
  });
});

describe("a refund that fails after it succeeded", () => {
  test("is an incident, told by webhook and answered 200", async () => {
    const { id, providerId, second } = await given();
    await moveRefund(shop(), providerId, "failed");
    expect(await tellAll(second, "refund.failed")).toEqual([200]);
    expect(await refundsNow()).toMatchObject([{ status: "failed" }]);
    expect(await incidentsNow()).toMatchObject([{ kind: "refund_failed", subject: id, resolvedAt: null }]);
  });

  test("stays failed when what was said before comes after, and when it is told twice", async () => {
    const { providerId, second } = await given();
    await moveRefund(shop(), providerId, "failed");
    const types = ["refund.failed", "refund.updated", "refund.failed"];
    for (const type of types) expect(await tellAll(second, type)).toEqual([200]);
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

describe("a refund of ours", () => {
  const standing = () => shop().db.select().from(incidents).where(sql`resolved_at IS NULL`);

  test("of another amount than the gateway's is an incident until it is the same", async () => {
    const { id, providerId } = await given();
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
    const { id, providerId } = await given();
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
