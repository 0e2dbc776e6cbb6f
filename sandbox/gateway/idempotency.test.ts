import { afterEach, describe, expect, test } from "vitest";
import { createPaidSession, refusalOf, sessionParams, startTestGateway, stopAll } from "./testing";

afterEach(stopAll);

describe("the same idempotency key", () => {
  test("with the same parameters gives the same session, marked as replayed", async () => {
    const { stripe, gateway } = await startTestGateway();
    const first = await stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: "attempt-1" });
    const again = await stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: "attempt-1" });
    expect(again).toEqual(first);
    expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
    expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined();
    expect(gateway.state.sessions.size).toBe(1);
  });

  test("gives the reply of then, not the state of now", async () => {
    const { stripe } = await startTestGateway();
    const first = await stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: "attempt-1" });
    await stripe.checkout.sessions.expire(first.id);
    const again = await stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: "attempt-1" });
    expect(again.status).toBe("open");
  });

  test("gives the stored reply even when its expires_at would be refused by now", async () => {
    const gateway = await startTestGateway();
    const params = sessionParams({ expires_at: gateway.nowSeconds() + 45 * 60 });
    const first = await gateway.stripe.checkout.sessions.create(params, { idempotencyKey: "attempt-1" });
    gateway.advance(20 * 60);
    const again = await gateway.stripe.checkout.sessions.create(params, { idempotencyKey: "attempt-1" });
    expect(again.id).toBe(first.id);
  });

  test("with other parameters is an idempotency_error", async () => {
    const { stripe, gateway } = await startTestGateway();
    await stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: "attempt-1" });
    const other = sessionParams({ client_reference_id: "order-2" });
    const error = await refusalOf(stripe.checkout.sessions.create(other, { idempotencyKey: "attempt-1" }));
    expect(error).toMatchObject({ type: "StripeIdempotencyError", statusCode: 400 });
    expect(gateway.state.sessions.size).toBe(1);
  });

  test("at another endpoint is an idempotency_error, though the parameters be the same", async () => {
    const { stripe } = await startTestGateway();
    const [first, second] = [1, 2].map(() => stripe.checkout.sessions.create(sessionParams()));
    const expire = async (id: string) => stripe.checkout.sessions.expire(id, {}, { idempotencyKey: "key-1" });
    await expire((await first)?.id ?? "");
    const error = await refusalOf(expire((await second)?.id ?? ""));
    expect(error).toMatchObject({ type: "StripeIdempotencyError", statusCode: 400 });
  });

  test("while the first request is at work is a conflict, and one session comes of it", async () => {
    const { stripe, gateway } = await startTestGateway();
    gateway.faults.delayMs = 120_000;
    const statuses: number[] = [];
    const calls = Array.from({ length: 10 }, () =>
      stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: "attempt-1" }).then(
        () => statuses.push(200),
        (error: { statusCode: number }) => statuses.push(error.statusCode),
      ),
    );
    await expect.poll(() => statuses).toEqual(Array(9).fill(409));
    gateway.faults.delayMs = 0;
    await Promise.all(calls);
    expect(statuses).toEqual([...Array(9).fill(409), 200]);
    expect(gateway.state.sessions.size).toBe(1);
  });

  test("after a refusal of the work gives the same refusal", async () => {
    const gateway = await startTestGateway();
    const paid = await createPaidSession(gateway);
    const refund = { payment_intent: String(paid.payment_intent), amount: 1235 };
    const first = await refusalOf(gateway.stripe.refunds.create(refund, { idempotencyKey: "refund-1" }));
    const again = await refusalOf(gateway.stripe.refunds.create(refund, { idempotencyKey: "refund-1" }));
    expect(again.message).toBe(first.message);
    expect(again.headers?.["idempotent-replayed"]).toBe("true");
  });

  test("is free again after its parameters were refused, as no work had begun", async () => {
    const { stripe } = await startTestGateway();
    const wrong = sessionParams({ customer_email: "nobody" });
    await refusalOf(stripe.checkout.sessions.create(wrong, { idempotencyKey: "attempt-1" }));
    const session = await stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: "attempt-1" });
    expect(session.status).toBe("open");
  });

  test("is forgotten after 24 hours", async () => {
    const gateway = await startTestGateway();
    const first = await gateway.stripe.checkout.sessions.create(sessionParams(), {
      idempotencyKey: "attempt-1",
    });
    gateway.advance(24 * 60 * 60);
    const later = await gateway.stripe.checkout.sessions.create(sessionParams(), {
      idempotencyKey: "attempt-1",
    });
    expect(later.id).not.toBe(first.id);
  });

  test("is remembered across a restart", async () => {
    const gateway = await startTestGateway();
    const first = await gateway.stripe.checkout.sessions.create(sessionParams(), {
      idempotencyKey: "attempt-1",
    });
    const restarted = await gateway.restart();
    const again = await restarted.stripe.checkout.sessions.create(sessionParams(), {
      idempotencyKey: "attempt-1",
    });
    expect(again.id).toBe(first.id);
    expect(restarted.gateway.state.sessions.size).toBe(1);
  });
});
