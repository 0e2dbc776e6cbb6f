import Stripe from "stripe";
import { afterEach, describe, expect, test } from "vitest";
import {
  createPaidSession,
  refusalOf,
  sessionParams,
  startReceiver,
  startTestGateway,
  stopAll,
  WEBHOOK_SECRET,
} from "./testing";

afterEach(stopAll);

async function startWithReceiver(answer: 200 | 500 | 302 | "silence" = 200, overrides = {}) {
  const receiver = await startReceiver(answer);
  const gateway = await startTestGateway({ webhookUrl: receiver.url, ...overrides });
  return { receiver, gateway };
}

const stripe = new Stripe("sk_test_unused");

describe("webhooks", () => {
  test("a payment is told with a signature that the SDK verifies", async () => {
    const { receiver, gateway } = await startWithReceiver();
    const session = await createPaidSession(gateway);
    const [told] = await receiver.waitFor(1);
    const event = stripe.webhooks.constructEvent(told?.body ?? "", told?.signature ?? "", WEBHOOK_SECRET);
    expect(event).toMatchObject({
      object: "event",
      type: "checkout.session.completed",
      api_version: Stripe.API_VERSION,
      data: { object: { id: session.id, payment_status: "paid", payment_intent: session.payment_intent } },
    });
  });

  test("a body that was parsed and written again doesn't verify", async () => {
    const { receiver, gateway } = await startWithReceiver();
    await createPaidSession(gateway);
    const [told] = await receiver.waitFor(1);
    const rewritten = JSON.stringify(told?.event);
    expect(() => stripe.webhooks.constructEvent(rewritten, told?.signature ?? "", WEBHOOK_SECRET)).toThrow();
  });

  test("an expiry is told", async () => {
    const { receiver, gateway } = await startWithReceiver();
    const { id } = await gateway.stripe.checkout.sessions.create(sessionParams());
    await gateway.stripe.checkout.sessions.expire(id);
    const [told] = await receiver.waitFor(1);
    expect(told?.event).toMatchObject({
      type: "checkout.session.expired",
      data: { object: { id, status: "expired", metadata: { orderId: "order-1" } } },
    });
  });

  test.each([500, 302] as const)(
    "a delivery answered with %i is tried again until 200, the same event",
    async (status) => {
      const { receiver, gateway } = await startWithReceiver(status);
      await createPaidSession(gateway);
      await receiver.waitFor(3);
      receiver.answer = 200;
      const count = receiver.received.length + 1;
      const all = await receiver.waitFor(count);
      expect(new Set(all.map(({ event }) => event.id)).size).toBe(1);
      expect(new Set(all.map(({ body }) => body)).size).toBe(1);
      await expect
        .poll(() => [...gateway.gateway.state.deliveries.values()][0]?.deliveredAtMs)
        .toBeTypeOf("number");
      expect(receiver.received).toHaveLength(count);
    },
  );

  test("a delivery that is never answered is given up after its time limit and tried again", async () => {
    const { receiver, gateway } = await startWithReceiver("silence", { deliveryTimeoutMs: 300 });
    await createPaidSession(gateway);
    await receiver.waitFor(2);
    receiver.answer = 200;
    await expect
      .poll(() => [...gateway.gateway.state.deliveries.values()][0]?.deliveredAtMs)
      .toBeTypeOf("number");
  });

  test("an event that was undelivered at the end is delivered after the restart", async () => {
    const { receiver, gateway } = await startWithReceiver(500, { retryDelaysMs: [20] });
    const { id } = await createPaidSession(gateway);
    await receiver.waitFor(1);
    await gateway.close();
    receiver.received.length = 0;
    receiver.answer = 200;
    await gateway.restart();
    const [told] = await receiver.waitFor(1);
    expect(told?.event.data.object).toMatchObject({ id });
  });

  test("an event that was delivered is not delivered again after a restart", async () => {
    const { receiver, gateway } = await startWithReceiver();
    await createPaidSession(gateway);
    await receiver.waitFor(1);
    await expect
      .poll(() => [...gateway.gateway.state.deliveries.values()][0]?.deliveredAtMs)
      .toBeTypeOf("number");
    const restarted = await gateway.restart();
    await createPaidSession(restarted);
    const all = await receiver.waitFor(2);
    expect(new Set(all.map(({ event }) => event.id)).size).toBe(2);
  });
});

describe("fault switches of webhooks", () => {
  test("duplicateWebhooks sends each event so many times more", async () => {
    const { receiver, gateway } = await startWithReceiver();
    await gateway.post("/sandbox/faults", { duplicateWebhooks: 2 });
    await createPaidSession(gateway);
    const all = await receiver.waitFor(3);
    expect(new Set(all.map(({ event }) => event.id)).size).toBe(1);
  });

  test("holdWebhooks keeps events back until they are released", async () => {
    const { receiver, gateway } = await startWithReceiver();
    await gateway.post("/sandbox/faults", { holdWebhooks: true });
    const held = await createPaidSession(gateway);
    expect(receiver.received).toHaveLength(0);
    expect([...gateway.gateway.state.deliveries.values()]).toMatchObject([
      { attempts: 0, deliveredAtMs: null },
    ]);
    await gateway.post("/sandbox/webhooks/release");
    const [told] = await receiver.waitFor(1);
    expect(told?.event.data.object).toMatchObject({ id: held.id });
  });

  test("dropWebhooks loses so many deliveries, which are tried again", async () => {
    const { receiver, gateway } = await startWithReceiver();
    await gateway.post("/sandbox/faults", { dropWebhooks: 2 });
    await createPaidSession(gateway);
    await receiver.waitFor(1);
    await expect.poll(() => [...gateway.gateway.state.deliveries.values()][0]?.attempts).toBe(3);
  });

  test("shuffleWebhooks changes the order", async () => {
    const { receiver, gateway } = await startWithReceiver();
    await gateway.post("/sandbox/faults", { holdWebhooks: true, shuffleWebhooks: true });
    const made: string[] = [];
    for (let count = 0; count < 12; count += 1) made.push((await createPaidSession(gateway)).id);
    await gateway.post("/sandbox/webhooks/release");
    const all = await receiver.waitFor(12);
    const order = all.map(({ event }) => (event.data.object as { id: string }).id);
    expect(order).not.toEqual(made);
    expect([...order].sort()).toEqual([...made].sort());
  });

  test("a delivered event can be sent again by hand", async () => {
    const { receiver, gateway } = await startWithReceiver();
    await createPaidSession(gateway);
    const [told] = await receiver.waitFor(1);
    expect(await gateway.post(`/sandbox/events/${told?.event.id}/resend`)).toMatchObject({ status: 200 });
    const all = await receiver.waitFor(2);
    expect(all[1]?.event.id).toBe(told?.event.id);
  });
});

describe("fault switches of requests", () => {
  test("loseReply does the work: the same key then gives the session that was made", async () => {
    const { gateway } = await startWithReceiver();
    // Twice: the SDK itself repeats a request once when its connection is cut.
    await gateway.post("/sandbox/faults", { loseReply: 2, match: "create_session" });
    const create = () =>
      gateway.stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: "attempt-1" });
    expect(await refusalOf(create())).toMatchObject({ type: "StripeConnectionError" });
    const made = [...gateway.gateway.state.sessions.keys()];
    expect(made).toHaveLength(1);
    expect((await create()).id).toBe(made[0]);
    expect(gateway.gateway.state.sessions.size).toBe(1);
  });

  test("error500 does nothing and keeps nothing: the same key may try again", async () => {
    const { gateway } = await startWithReceiver();
    await gateway.post("/sandbox/faults", { error500: 1 });
    const create = () =>
      gateway.stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: "attempt-1" });
    expect(await refusalOf(create())).toMatchObject({ statusCode: 500, type: "StripeAPIError" });
    expect(gateway.gateway.state.sessions.size).toBe(0);
    expect((await create()).status).toBe("open");
  });

  test("error500Kept goes on answering the same key with 500", async () => {
    const { gateway } = await startWithReceiver();
    await gateway.post("/sandbox/faults", { error500Kept: 1 });
    const create = (idempotencyKey: string) =>
      gateway.stripe.checkout.sessions.create(sessionParams(), { idempotencyKey });
    expect(await refusalOf(create("attempt-1"))).toMatchObject({ statusCode: 500 });
    expect(await refusalOf(create("attempt-1"))).toMatchObject({ statusCode: 500 });
    expect((await create("attempt-2")).status).toBe("open");
  });

  test("delayMs outlasts a caller's patience, and the work is done all the same", async () => {
    const { gateway } = await startWithReceiver();
    await gateway.post("/sandbox/faults", { delayMs: 120_000, match: "create_session" });
    const creating = gateway.stripe.checkout.sessions.create(sessionParams(), { timeout: 1_000 });
    expect((await refusalOf(creating)).type).toBe("StripeConnectionError");
    expect(gateway.gateway.state.sessions.size).toBe(0);
    await gateway.post("/sandbox/faults", {});
    await expect.poll(() => gateway.gateway.state.sessions.size).toBe(1);
  });

  test("delayMs that is taken back lets go who waits", async () => {
    const { gateway } = await startWithReceiver();
    await gateway.post("/sandbox/faults", { delayMs: 120_000, match: "create_session" });
    const creating = gateway.stripe.checkout.sessions.create(sessionParams());
    await expect.poll(() => gateway.gateway.keysAtWork.size).toBe(1);
    expect(gateway.gateway.state.sessions.size).toBe(0);
    await gateway.post("/sandbox/faults", {});
    expect((await creating).status).toBe("open");
  });

  test("a fault strikes only the operations that it is aimed at", async () => {
    const { gateway } = await startWithReceiver();
    await gateway.post("/sandbox/faults", { error500: 1, match: ["create_refund", "expire_session"] });
    const { id } = await gateway.stripe.checkout.sessions.create(sessionParams());
    expect(await refusalOf(gateway.stripe.checkout.sessions.expire(id))).toMatchObject({ statusCode: 500 });
  });

  test("a switch that doesn't exist is refused and changes nothing", async () => {
    const { gateway } = await startWithReceiver();
    await gateway.post("/sandbox/faults", { delayMs: 5 });
    const refused = await gateway.post("/sandbox/faults", { loseReplies: 1 });
    expect(refused.status).toBe(400);
    expect(await (await fetch(`${gateway.url}/sandbox/faults`)).json()).toMatchObject({ delayMs: 5 });
  });

  test("switches that aren't named go back to rest", async () => {
    const { gateway } = await startWithReceiver();
    await gateway.post("/sandbox/faults", { delayMs: 5, duplicateWebhooks: 3 });
    expect((await gateway.post("/sandbox/faults", { loseReply: 1 })).body).toMatchObject({
      loseReply: 1,
      delayMs: 0,
      duplicateWebhooks: 0,
    });
  });
});
