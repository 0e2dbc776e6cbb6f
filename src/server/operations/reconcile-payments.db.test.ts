import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { captures, incidents, orderHistory, orders, payments, reconciliation, refunds } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { orderAtGateway, paidOrder, pay, secondSession } from "@/testing/buying";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { payAtGateway, setFaults } from "@/testing/gateway";
import { stripeAt, takeByHand } from "@/testing/other-hands";
import { reconcileContext } from "@/testing/reconcile-context";
import { noLimits, useShop } from "@/testing/shop";
import { expectSettled, expectSound } from "@/testing/soundness";
import { drainOutbox } from "@/testing/time";
import { reconcilePayments } from "./reconcile-payments";

const shop = useShop();
const always = 1_000_000;
let product: MadeProduct;

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  product = await makeProduct(ctx, { stock: 10 });
});

const context = () => reconcileContext(shop());
const reconcile = (ctx = context()) => reconcilePayments(ctx);
const buy = () => orderAtGateway(shop(), product.variantId, { settings: noLimits });
const orderNow = async () => (await shop().db.select().from(orders))[0];
const capturesNow = () => shop().db.select().from(captures);
const incidentsNow = () => shop().db.select().from(incidents);
const attemptNow = async () => (await shop().db.select().from(payments))[0];

/** Lets attempts and refunds have begun some minutes ago. */
async function age(minutes = 4): Promise<void> {
  const before = sql`created_at - INTERVAL ${sql.raw(String(minutes))} MINUTE`;
  await shop().db.update(payments).set({ createdAt: before });
  await shop().db.update(refunds).set({ createdAt: before });
}

/** The gateway answers everything but these. */
const refuseToList = () => setFaults(shop().gateway, { match: ["list_charges"], error500: always });

describe("money of which no webhook told", () => {
  test("pays its order, found in the gateway's list", async () => {
    const { sessionId } = await buy();
    await payAtGateway(shop().gateway, sessionId);
    expect(await reconcile()).toBe("reconciled");
    expect(await orderNow()).toMatchObject({ status: "placed", paymentStatus: "paid" });
    expect(await incidentsNow()).toEqual([]);
    await expectSettled(shop());
  });

  test("isn't looked for in the list while its webhook may be on its first way", async () => {
    const { sessionId } = await buy();
    await payAtGateway(shop().gateway, sessionId);
    await reconcile(shop().context());
    expect(await orderNow()).toMatchObject({ status: "awaiting_payment" });
    await reconcile();
    expect(await orderNow()).toMatchObject({ status: "placed" });
  });

  test("pays its order, asked for by its attempt", async () => {
    const { sessionId } = await buy();
    await payAtGateway(shop().gateway, sessionId);
    await age();
    await refuseToList();
    await reconcile();
    expect(await orderNow()).toMatchObject({ status: "placed", paymentStatus: "paid" });
    await expectSettled(shop());
  });

  test("isn't asked for while its webhook may still be on its way", async () => {
    const { sessionId } = await buy();
    await payAtGateway(shop().gateway, sessionId);
    await refuseToList();
    await reconcile();
    expect(await orderNow()).toMatchObject({ status: "awaiting_payment" });
  });

  test("goes back when its order has been cancelled meanwhile", async () => {
    const { guest, token, sessionId } = await buy();
    await setFaults(shop().gateway, { match: ["expire_session"], error500: 3 });
    await guest.api.orders.cancel({ token });
    await payAtGateway(shop().gateway, sessionId);
    await age();
    await refuseToList();
    await reconcile();
    expect(await orderNow()).toMatchObject({ status: "cancelled", paymentStatus: "refunded" });
    await expectSettled(shop());
    expect(await shop().db.select().from(refunds)).toMatchObject([{ status: "succeeded" }]);
  });

  test("goes back when it is a second payment by a session whose reply was lost", async () => {
    const { sessionId } = await paidOrder(shop(), product.variantId);
    await payAtGateway(shop().gateway, await secondSession(shop(), sessionId));
    await reconcile();
    expect(await orderNow()).toMatchObject({ status: "placed", paymentStatus: "paid" });
    expect(await shop().db.select().from(refunds)).toMatchObject([{ reason: "duplicate_capture" }]);
    expect(await incidentsNow()).toEqual([]);
    await expectSettled(shop());
  });
});

describe("an attempt whose session", () => {
  test("has ended at the gateway is closed, so that paying again makes a new one, and isn't asked for again", async () => {
    const { sessionId } = await buy();
    await stripeAt(shop()).checkout.sessions.expire(sessionId);
    await age();
    await reconcile();
    expect(await attemptNow()).toMatchObject({ status: "closed", openSlot: null });
    await setFaults(shop().gateway, { match: ["retrieve_session"], error500: always });
    expect(await reconcile()).toBe("reconciled");
    await expectSound(shop());
  });

  test("is unknown to the gateway is closed", async () => {
    await buy();
    await shop().db.update(payments).set({ sessionId: "cs_test_of_another_life" });
    await age();
    expect(await reconcile()).toBe("reconciled");
    expect(await attemptNow()).toMatchObject({ status: "closed" });
  });

  test("is open stays open and is asked for again", async () => {
    const { sessionId } = await buy();
    await age();
    await reconcile();
    expect(await attemptNow()).toMatchObject({ status: "open" });
    await payAtGateway(shop().gateway, sessionId);
    await refuseToList();
    await reconcile();
    expect(await orderNow()).toMatchObject({ status: "placed" });
  });
});

describe("several at once", () => {
  test("have one effect", async () => {
    const { sessionId } = await buy();
    await payAtGateway(shop().gateway, sessionId);
    const other = await paidOrder(shop(), product.variantId, { settings: noLimits });
    await pay(shop(), await secondSession(shop(), other.sessionId));
    await takeByHand(shop(), 1234);
    await age();
    const runs = await Promise.all(Array.from({ length: 4 }, () => reconcile()));
    expect(new Set(runs)).toEqual(new Set(["reconciled"]));
    expect(await capturesNow()).toHaveLength(3);
    expect(await shop().db.select().from(refunds)).toMatchObject([{ status: "succeeded" }]);
    expect([...shop().gateway.gateway.state.refunds.values()]).toHaveLength(1);
    expect(
      await shop().db.select().from(orderHistory).where(eq(orderHistory.toStatus, "placed")),
    ).toHaveLength(2);
    expect(await incidentsNow()).toMatchObject([{ kind: "capture_unknown" }]);
  });
});

describe("a gateway that gives no answer", () => {
  /** A context that remembers what is logged. */
  function listening(): { ctx: Context; lines: unknown[] } {
    const lines: unknown[] = [];
    const ctx = context();
    const log = Object.assign(Object.create(ctx.log), {
      warn: (_: unknown, text: unknown) => void lines.push(text),
    });
    return { ctx: { ...ctx, log }, lines };
  }

  test("ends the run with a line in the log, and the next run does what it left", async () => {
    const { sessionId } = await buy();
    await payAtGateway(shop().gateway, sessionId);
    await age();
    await setFaults(shop().gateway, { error500: always });
    const { ctx, lines } = listening();
    expect(await reconcile(ctx)).toBe("gateway_silent");
    expect(lines).toEqual([expect.stringContaining("gives no answer")]);
    expect(await orderNow()).toMatchObject({ status: "awaiting_payment" });
    expect(await shop().db.select().from(reconciliation)).toEqual([]);
    await setFaults(shop().gateway, {});
    expect(await reconcile()).toBe("reconciled");
    expect(await orderNow()).toMatchObject({ status: "placed" });
    await drainOutbox(shop());
    await expectSettled(shop());
  });

  test("for one of its lists keeps that list's watermark where it was", async () => {
    await setFaults(shop().gateway, { match: ["list_refunds"], error500: always });
    expect(await reconcile()).toBe("gateway_silent");
    expect(await shop().db.select().from(reconciliation)).toMatchObject([{ name: "captures" }]);
    await setFaults(shop().gateway, {});
    await reconcile();
    expect((await shop().db.select().from(reconciliation)).map(({ name }) => name).sort()).toEqual([
      ...["captures", "refunds"],
    ]);
  });

  test("doesn't hide another failure", async () => {
    const broken = { ...context(), db: { ...shop().db, select: undefined } as never };
    await expect(reconcile(broken)).rejects.toThrow();
  });
});
