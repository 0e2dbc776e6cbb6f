import { randomUUID } from "node:crypto";
import { count, eq, isNotNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { idempotencyKeys, jobRuns, mailLog, orders, outbox, refunds, shipments } from "@/db/schema";
import { listTroubledMails } from "@/server/notifications";
import { goodwill, parcel, sell, soldOrder } from "./after-sales";
import { order, orderAtGateway, quoteFor } from "./buying";
import { type CrashLab, openCrashLab } from "./crash";
import { type Deed, perform } from "./deeds";
import { type MadeProduct, makeProduct, makeShipping } from "./factories";
import { payAtGateway, webhooksOf } from "./gateway";
import { mailsIn } from "./mail";
import { outcomeOf } from "./refusals";
import { noLimits, useShop } from "./shop";
import { expectSettled, expectSound } from "./soundness";
import { drainOutbox, passDeadline } from "./time";

const shop = useShop();
let lab: CrashLab;
let product: MadeProduct;

beforeAll(() => {
  lab = openCrashLab();
});
beforeEach(async () => {
  await makeShipping(shop().context());
  product = await makeProduct(shop().context(), { stock: 1_000 });
});
afterAll(() => lab.close());

/** A deed that is about to be done, and what must be true once the work has ended. */
interface Begun {
  readonly deed: Deed;
  readonly expectDone: () => Promise<void>;
}

const unpaid = () => orderAtGateway(shop(), product.variantId, { settings: noLimits });

async function expectOrder(token: string, row: Partial<typeof orders.$inferSelect>): Promise<void> {
  expect(await shop().db.select().from(orders).where(eq(orders.token, token))).toMatchObject([row]);
}

const beginnings: Readonly<Record<string, () => Promise<Begun>>> = {
  async placing() {
    const guest = shop().guest(noLimits);
    const { hash: quoteHash } = await quoteFor(guest, product.variantId);
    const cartId = guest.cartId();
    if (!cartId) throw new Error("The guest has no cart");
    return {
      deed: { kind: "place", cartId, quoteHash, idempotencyKey: randomUUID() },
      async expectDone() {
        const [placed] = await shop()
          .db.select({ orders: count() })
          .from(orders)
          .where(eq(orders.cartId, cartId));
        expect(placed).toEqual({ orders: 1 });
      },
    };
  },
  async "beginning to pay"() {
    const guest = shop().guest(noLimits);
    const quote = await quoteFor(guest, product.variantId);
    const { token } = await guest.api.checkout.placeOrder({
      ...{ quoteHash: quote.hash, idempotencyKey: randomUUID(), locale: "en" },
    });
    return {
      deed: { kind: "start payment", token },
      expectDone: () => expectOrder(token, { status: "awaiting_payment" }),
    };
  },
  async paying() {
    const { sessionId, token } = await unpaid();
    await payAtGateway(shop().gateway, sessionId);
    const bodies = webhooksOf(shop().gateway, sessionId).map(({ body }) => body);
    return {
      deed: { kind: "tell", bodies },
      expectDone: () => expectOrder(token, { status: "placed", paymentStatus: "paid" }),
    };
  },
  async expiring() {
    const { token } = await unpaid();
    await passDeadline(shop(), token);
    return { deed: { kind: "expire" }, expectDone: () => expectOrder(token, { status: "expired" }) };
  },
  async "expiring what was paid in its last moment"() {
    const { sessionId, token } = await unpaid();
    await payAtGateway(shop().gateway, sessionId);
    await passDeadline(shop(), token);
    return { deed: { kind: "expire" }, expectDone: () => expectOrder(token, { status: "placed" }) };
  },
  async cancelling() {
    const { token } = await unpaid();
    return { deed: { kind: "cancel", token }, expectDone: () => expectOrder(token, { status: "cancelled" }) };
  },
  async "cancelling what is paid"() {
    const { token } = await sell(shop(), product.variantId, { settings: noLimits });
    return {
      deed: { kind: "cancel paid", token },
      expectDone: () => expectOrder(token, { status: "cancelled", paymentStatus: "refunded" }),
    };
  },
  async "promising a refund"() {
    const sold = await sell(shop(), product.variantId, { settings: noLimits });
    return {
      deed: { kind: "refund", input: goodwill(sold, 100) },
      async expectDone() {
        const made = await shop().db.select().from(refunds).where(eq(refunds.orderId, sold.orderId));
        expect(made).toMatchObject([{ amountMinor: 100, status: "succeeded" }]);
      },
    };
  },
  async "sending a refund"() {
    const sold = await sell(shop(), product.variantId, { settings: noLimits });
    await shop().staff().orders.refund(goodwill(sold, 100));
    return {
      deed: { kind: "dispatch" },
      async expectDone() {
        const made = await shop().db.select().from(refunds).where(eq(refunds.orderId, sold.orderId));
        expect(made).toMatchObject([{ status: "succeeded" }]);
      },
    };
  },
  async sending() {
    const sold = await soldOrder(shop(), await sell(shop(), product.variantId, { settings: noLimits }));
    return {
      deed: { kind: "ship", input: parcel(sold, 1) },
      async expectDone() {
        const sent = await shop().db.select().from(shipments).where(eq(shipments.orderId, sold.orderId));
        expect(sent).toHaveLength(1);
      },
    };
  },
  async mailing() {
    const { token } = await order(shop(), product.variantId, { settings: noLimits });
    return { deed: { kind: "mail" }, expectDone: () => expectMailed(token) };
  },
};

/** One mail at most, and a log that says what became of it. */
async function expectMailed(token: string): Promise<void> {
  const [{ id } = { id: "" }] = await shop().db.select().from(orders).where(eq(orders.token, token));
  const sent = (await mailsIn(shop().mail)).filter(({ messageId }) => messageId?.includes(id));
  const [row, ...others] = await shop().db.select().from(mailLog).where(eq(mailLog.subjectId, id));
  expect(others).toEqual([]);
  if (row?.status === "sent") expect(sent).toHaveLength(1);
  else {
    expect(sent.length).toBeLessThanOrEqual(1);
    expect(await listTroubledMails(shop().context())).toContainEqual(
      expect.objectContaining({ subjectId: id, status: "undecided" }),
    );
  }
  expect(await shop().db.select().from(jobRuns).where(isNotNull(jobRuns.dueAt))).toEqual([]);
}

/** What comes after the restart: whoever began it tries again, and the outbox goes on. */
async function goOn(deed: Deed): Promise<void> {
  await passLeases();
  await outcomeOf(perform(shop().context(noLimits), deed));
  await drainOutbox(shop());
}

/** What the one that died held, it holds for a minute at most; here that is over. */
async function passLeases(): Promise<void> {
  const { db } = shop();
  const aMinuteAgo = sql`UTC_TIMESTAMP(3) - INTERVAL 61 SECOND`;
  await db
    .update(idempotencyKeys)
    .set({ lockedUntil: aMinuteAgo })
    .where(eq(idempotencyKeys.status, "running"));
  await db.update(outbox).set({ dueAt: aMinuteAgo }).where(isNotNull(outbox.dueAt));
  // By the clock of the one that died its run may begin a moment later than by ours.
  const callAt = sql`LEAST(${jobRuns.callAt}, ${aMinuteAgo})`;
  await db.update(jobRuns).set({ dueAt: aMinuteAgo, callAt }).where(isNotNull(jobRuns.dueAt));
  await db.update(mailLog).set({ claimedAt: aMinuteAgo }).where(eq(mailLog.status, "sending"));
}

const mostSteps = 200;
/** `npm run test:full` takes every step, the gate every fourth: a process for each takes its time. */
const stride = process.env.GOMALL_TEST_FULL ? 1 : 4;

describe("killed before any statement and before or after any call to the outside,", {
  timeout: 600_000,
}, () => {
  test.each(Object.entries(beginnings))("%s ends well after the restart", async (_, begin) => {
    const env = { ...shop().env, ...noLimits };
    for (let diesBefore = 1; diesBefore <= mostSteps; diesBefore += stride) {
      const { deed, expectDone } = await begin();
      const hasDied = await lab.crash({ env, deed, diesBefore });
      await expectSound(shop());
      await goOn(deed);
      await expectDone();
      await expectSettled(shop());
      if (!hasDied) {
        // The first step at least was there to die before.
        expect(diesBefore).toBeGreaterThan(1);
        return;
      }
    }
    expect.unreachable(`It has more than ${mostSteps} steps`);
  });
});
