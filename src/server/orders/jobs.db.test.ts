import { eq, isNotNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { jobRuns, orderHistory, orders, outbox, stockLevels } from "@/db/schema";
import { type Executor, openEmbeddedJobs } from "@/server/platform/jobs";
import { dispatchOutbox, type RecordedEvent } from "@/server/platform/outbox";
import { toJobEvent } from "@/server/wiring/jobs";
import { subscribers } from "@/server/wiring/subscribers";
import { order, orderAtGateway, pay, type TestOrder } from "@/testing/buying";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { movable } from "@/testing/frozen";
import { runJobs } from "@/testing/run-jobs";
import { useShop } from "@/testing/shop";
import { expectSettled } from "@/testing/soundness";
import { expireOverdue, passDeadline } from "@/testing/time";
import { orderJobs } from "./jobs";

const shop = useShop();
let product: MadeProduct;
let executor: Executor;
let wait: (seconds: number) => void;
let deliver: () => Promise<void>;

beforeEach(async () => {
  const { ctx, ...time } = movable(shop().context());
  wait = time.wait;
  executor = await openEmbeddedJobs(ctx, orderJobs);
  deliver = async () => {
    await shop().db.update(outbox).set({ dueAt: ctx.clock.now() }).where(isNotNull(outbox.dueAt));
    const publish = (events: readonly RecordedEvent[]) => executor.accept(events.map(toJobEvent));
    while ((await dispatchOutbox(ctx, subscribers, publish)) > 0);
    await runJobs(executor);
  };
  await makeShipping(shop().context());
  product = await makeProduct(shop().context(), { stock: 5 });
});

const statusOf = async ({ token }: Pick<TestOrder, "token">) => {
  const [row] = await shop().db.select().from(orders).where(eq(orders.token, token));
  return row?.status;
};
const runStatus = async () => (await shop().db.select().from(jobRuns)).map(({ status }) => status);

describe("an order that nobody pays", () => {
  test("ends at its deadline and not before, and frees its pieces", async () => {
    const placed = await order(shop(), product.variantId, { quantity: 2 });
    await deliver();
    wait(590);
    await runJobs(executor);
    expect(await statusOf(placed)).toBe("awaiting_payment");
    // The clock stood still before the order was placed: well past the time that making it took.
    wait(60);
    await runJobs(executor);
    expect(await statusOf(placed)).toBe("expired");
    expect(await shop().db.select().from(stockLevels)).toMatchObject([{ onHand: 5, reserved: 0 }]);
    expect(
      await shop().db.select().from(orderHistory).where(eq(orderHistory.toStatus, "expired")),
    ).toMatchObject([{ actor: "system:expire-order", reason: "deadline" }]);
    expect(await runStatus()).toEqual(["completed"]);
    await expectSettled(shop());
  });

  test("whose event comes twice ends once", async () => {
    await order(shop(), product.variantId);
    await deliver();
    await shop().db.update(outbox).set({ dueAt: new Date(), deliveredAt: null });
    await deliver();
    expect(await runStatus()).toEqual(["running"]);
  });

  test("whose deadline was moved on is left to the sweep", async () => {
    const placed = await order(shop(), product.variantId);
    await deliver();
    await shop()
      .db.update(orders)
      .set({ expiresAt: new Date(Date.now() + 3_600_000) });
    wait(650);
    await runJobs(executor);
    expect(await statusOf(placed)).toBe("awaiting_payment");
    await passDeadline(shop(), placed.token);
    expect(await expireOverdue(shop())).toBe(1);
  });
});

describe("an order that moved on before its deadline", () => {
  test("by being paid stays paid, and its run is cancelled", async () => {
    const placed = await orderAtGateway(shop(), product.variantId);
    await deliver();
    await pay(shop(), placed.sessionId);
    await deliver();
    expect(await runStatus()).toEqual(["cancelled"]);
    wait(650);
    await runJobs(executor);
    expect(await statusOf(placed)).toBe("placed");
  });

  test("without word of it reaching the run stays as it is", async () => {
    const placed = await orderAtGateway(shop(), product.variantId);
    await deliver();
    await pay(shop(), placed.sessionId);
    wait(650);
    await runJobs(executor);
    expect([await statusOf(placed), await runStatus()]).toEqual(["placed", ["completed"]]);
  });

  test("and before its event was delivered begins no wait", async () => {
    const { guest, token } = await order(shop(), product.variantId);
    await guest.api.orders.cancel({ token });
    await shop().db.delete(outbox).where(eq(outbox.name, "order/cancelled"));
    await deliver();
    expect(await runStatus()).toEqual(["completed"]);
  });
});
