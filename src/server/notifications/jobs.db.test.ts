import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { desc } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { jobRuns, outbox, refunds } from "@/db/schema";
import { listFailures, openEmbeddedJobs, retryFailure } from "@/server/platform/jobs";
import { dispatchOutbox } from "@/server/platform/outbox";
import { outboxLag } from "@/server/platform/outbox-lag";
import { openJobs } from "@/server/wiring/jobs";
import { subscribers } from "@/server/wiring/subscribers";
import { goodwill, sell, sendingBack, shipAndDeliver } from "@/testing/after-sales";
import { deliverWebhooks, orderAtGateway, paidOrder } from "@/testing/buying";
import { movable } from "@/testing/frozen";
import { payAtGateway } from "@/testing/gateway";
import { setMailFaults } from "@/testing/mail";
import { deliverMails, useMailing } from "@/testing/mailing";
import { runJobs } from "@/testing/run-jobs";
import { noLimits, useShop } from "@/testing/shop";
import { expectSettled } from "@/testing/soundness";
import { expireOverdue, passDeadline } from "@/testing/time";
import { workOnMails } from "@/testing/work-on-mails";
import { notificationJobs } from "./jobs";

const shop = useShop();
const { inbox, log, placed, sender, variantId } = useMailing(shop);

const subjects = async () => (await inbox()).map(({ subject }) => subject);
const runs = async () => (await shop().db.select().from(jobRuns)).map(({ status }) => status);

describe("what happens to an order is told by mail:", () => {
  test("placed and paid", async () => {
    const { token } = await paidOrder(shop(), variantId());
    await deliverMails(shop());
    await deliverMails(shop());
    await expectSettled(shop());
    const [received, orderPlaced, ...others] = await inbox();
    expect(others).toEqual([]);
    expect(received?.subject).toMatch(/^Payment received for order GM-/);
    expect(orderPlaced?.subject).toMatch(/^Your order GM-/);
    // It was paid before anybody asked for it.
    expect(orderPlaced?.text).not.toContain("Please pay");
    expect(received?.text).toContain(`/orders/${token}`);
  });

  test("placed and cancelled", async () => {
    const { guest, token } = await placed();
    await deliverMails(shop());
    await guest.api.orders.cancel({ token });
    await deliverMails(shop());
    const [cancelled, orderPlaced, ...others] = await inbox();
    expect(others).toEqual([]);
    expect(cancelled?.text).toContain("You cancelled it. Nothing was charged.");
    expect(orderPlaced?.text).toContain("Please pay by");
  });

  test("expired", async () => {
    const { token } = await placed();
    await passDeadline(shop(), token);
    await expireOverdue(shop());
    await deliverMails(shop());
    expect(await subjects()).toContainEqual(expect.stringContaining("has ended"));
  });

  test("declined", async () => {
    const { sessionId } = await orderAtGateway(shop(), variantId());
    await payAtGateway(shop().gateway, sessionId, "4000000000000002");
    await deliverWebhooks(shop(), sessionId);
    await deliverMails(shop());
    expect(await subjects()).toContainEqual(expect.stringContaining("didn’t go through"));
  });

  test("sent, refunded and come back", async () => {
    const sold = await sell(shop(), variantId(), { quantity: 2 });
    await shipAndDeliver(shop(), sold, 2);
    await shop().staff().orders.refund(goodwill(sold, 100));
    const { returnId } = await sold.guest.api.orders.requestReturn(sendingBack(sold, 1));
    await shop().staff().orders.receiveReturn({ orderId: sold.orderId, returnId, isResellable: true });
    // The gateway settles what the first round promises.
    for (let round = 0; round < 2; round += 1) await deliverMails(shop());
    expect(await listFailures(shop())).toEqual([]);
    expect((await log()).map(({ kind }) => kind).toSorted()).toEqual([
      ...["order-placed", "order-shipped", "payment-received"],
      ...["payment-refunded", "payment-refunded", "return-received"],
    ]);
  });
});

describe("an event", () => {
  test("that comes again, even long after, sends nothing again", async () => {
    await placed();
    await deliverMails(shop());
    for (const isForgotten of [false, true]) {
      if (isForgotten) await shop().db.delete(jobRuns);
      await shop().db.update(outbox).set({ dueAt: new Date(), deliveredAt: null });
      await deliverMails(shop());
    }
    expect(await inbox()).toHaveLength(1);
    expect(await log()).toMatchObject([{ status: "sent", attempts: 1 }]);
  });

  test("whose mail is refused for good is done with", async () => {
    await placed();
    setMailFaults(shop().mail, { refuse: 1 });
    await deliverMails(shop());
    expect([await runs(), await log()]).toMatchObject([["completed"], [{ status: "refused", attempts: 1 }]]);
  });

  test("whose mail may have been sent is done with", async () => {
    await placed();
    setMailFaults(shop().mail, { loseReply: 1 });
    await deliverMails(shop());
    expect([await runs(), await log()]).toMatchObject([["completed"], [{ status: "undecided" }]]);
  });
});

test("an order goes on while the mail server is down, and its mails follow when it is back", async () => {
  setMailFaults(shop().mail, { isDown: true });
  const { token } = await paidOrder(shop(), variantId());
  await deliverMails(shop());
  expect((await shop().guest().api.orders.getStatus({ token })).status).toBe("placed");
  expect(await inbox()).toEqual([]);
  setMailFaults(shop().mail, {});
  await deliverMails(shop());
  expect(await inbox()).toHaveLength(2);
  await expectSettled(shop());
});

describe("a mail server that is down", () => {
  /** Tells of an order, and tries on for so many hours; `goOn` is the next try. */
  async function outage(hours: number) {
    const { id } = await placed();
    const { ctx, wait } = movable(sender());
    wait(1);
    const until = ctx.clock.now().getTime() + hours * 3_600_000;
    const executor = await openEmbeddedJobs(ctx, notificationJobs);
    const goOn = async () => {
      const [run] = await shop().db.select().from(jobRuns).orderBy(desc(jobRuns.dueAt));
      if (run?.dueAt) wait((run.dueAt.getTime() - ctx.clock.now().getTime()) / 1_000);
      await runJobs(executor);
      return run?.dueAt;
    };
    setMailFaults(shop().mail, { isDown: true });
    await workOnMails(ctx);
    while (ctx.clock.now().getTime() < until && (await goOn()));
    setMailFaults(shop().mail, {});
    return { ctx, id, goOn, executor };
  }

  test("for most of a day keeps no mail from being sent", async () => {
    const { goOn } = await outage(22);
    await goOn();
    expect(await log()).toMatchObject([{ status: "sent" }]);
  });

  test("for longer leaves the mail to a person, who has it sent", async () => {
    const { ctx, id, goOn, executor } = await outage(25);
    expect(await inbox()).toEqual([]);
    const [failure, ...others] = await listFailures(ctx);
    expect(others).toEqual([]);
    expect(failure).toMatchObject({
      ...{ functionId: "gomall-send-mail", attempts: 21, event: { data: { orderId: id } } },
      error: { message: expect.stringContaining("421") },
    });
    await retryFailure(ctx, executor.registry, failure?.id ?? "");
    await goOn();
    expect(await inbox()).toHaveLength(1);
    expect(await log()).toMatchObject([{ status: "sent", subjectId: id }]);
  });
});

test("a mail server that says nothing holds up neither the outbox, nor a refund, nor the end of an order", async () => {
  const connected = new Set<Socket>();
  const silent = createServer((socket) => connected.add(socket)).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const ctx = shop().context(
    // A connection that is given up makes room for another one.
    { ...noLimits, SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_TIMEOUT_MS: 60_000 },
    { kind: "system", name: "background" },
  );
  const { token } = await placed();
  const sold = await sell(shop(), variantId(), { settings: noLimits });
  for (let more = 0; more < 10; more += 1) await placed();
  await passDeadline(shop(), token);
  await shop().staff().orders.refund(goodwill(sold, 100));

  const { publish, tick } = await openJobs(ctx);
  while ((await dispatchOutbox(ctx, subscribers, publish)) > 0);
  expect(await outboxLag(ctx)).toEqual({ waiting: 0, oldestSeconds: 0 });
  expect(await shop().db.select().from(refunds)).toMatchObject([{ status: "succeeded" }]);
  const looking = setInterval(tick, 20);
  await expect.poll(() => connected.size).toBe(8);
  await expect
    .poll(() => shop().guest().api.orders.getStatus({ token }))
    .toMatchObject({ status: "expired" });
  clearInterval(looking);
  // One function's share of the process, and not one more.
  expect(connected.size).toBe(8);
  for (const socket of connected) socket.destroy();
  silent.close();
  await expect.poll(async () => (await log()).map(({ status }) => status)).not.toContain("sending");
});
