import { afterEach, describe, expect, test } from "vitest";
import {
  createPaidSession,
  refusalOf,
  sessionParams,
  startReceiver,
  startTestGateway,
  stopAll,
  type TestGateway,
} from "./testing";

afterEach(stopAll);

test("a refund without an amount gives back what is left", async () => {
  const gateway = await startTestGateway();
  const payment_intent = String((await createPaidSession(gateway)).payment_intent);
  await gateway.stripe.refunds.create({ payment_intent, amount: 234 });
  const rest = await gateway.stripe.refunds.create({ payment_intent, metadata: { refundId: "r2" } });
  expect(rest).toMatchObject({
    object: "refund",
    amount: 1000,
    status: "succeeded",
    metadata: { refundId: "r2" },
  });
  expect(await gateway.stripe.refunds.retrieve(rest.id)).toMatchObject({ id: rest.id, amount: 1000 });
});

test("a refund beyond what is left is refused and changes nothing", async () => {
  const gateway = await startTestGateway();
  const payment_intent = String((await createPaidSession(gateway)).payment_intent);
  await gateway.stripe.refunds.create({ payment_intent, amount: 1000 });
  const error = await refusalOf(gateway.stripe.refunds.create({ payment_intent, amount: 235 }));
  expect(error).toMatchObject({ type: "StripeInvalidRequestError", statusCode: 400, param: "amount" });
  expect(error.message).toContain("(€2.35) is greater than unrefunded amount on charge (€2.34)");
  expect((await gateway.stripe.refunds.list({ payment_intent })).data).toHaveLength(1);
});

test("a charge that was given back whole is charge_already_refunded", async () => {
  const gateway = await startTestGateway();
  const payment_intent = String((await createPaidSession(gateway)).payment_intent);
  await gateway.stripe.refunds.create({ payment_intent });
  const error = await refusalOf(gateway.stripe.refunds.create({ payment_intent, amount: 1 }));
  expect(error).toMatchObject({ statusCode: 400, code: "charge_already_refunded" });
});

test("twenty refunds at once never give back more than was captured", async () => {
  const gateway = await startTestGateway();
  const payment_intent = String((await createPaidSession(gateway)).payment_intent);
  const tries = Array.from({ length: 20 }, () =>
    gateway.stripe.refunds.create({ payment_intent, amount: 300 }),
  );
  const settled = await Promise.allSettled(tries);
  expect(settled.filter((result) => result.status === "fulfilled")).toHaveLength(4);
  const intent = await gateway.stripe.paymentIntents.retrieve(payment_intent, { expand: ["latest_charge"] });
  expect(intent.latest_charge).toMatchObject({ amount_refunded: 1200, refunded: false });
});

test("the same key refunds once", async () => {
  const gateway = await startTestGateway();
  const payment_intent = String((await createPaidSession(gateway)).payment_intent);
  const refund = { payment_intent, amount: 500, reason: "requested_by_customer" as const };
  const first = await gateway.stripe.refunds.create(refund, { idempotencyKey: "refund-1" });
  const again = await gateway.stripe.refunds.create(refund, { idempotencyKey: "refund-1" });
  expect(again.id).toBe(first.id);
  expect((await gateway.stripe.refunds.list({ payment_intent })).data).toHaveLength(1);
});

test("a payment that took no money can't be refunded", async () => {
  const gateway = await startTestGateway();
  const { id } = await gateway.stripe.checkout.sessions.create(sessionParams());
  await gateway.post(`/sandbox/sessions/${id}/pay`, { card: "4000000000000002" });
  const session = await gateway.stripe.checkout.sessions.retrieve(id);
  const error = await refusalOf(
    gateway.stripe.refunds.create({ payment_intent: String(session.payment_intent) }),
  );
  expect(error.message).toContain("does not have a successful charge to refund");
});

test.each([
  ["nothing", 0],
  ["a negative amount", -1],
])("a refund of %s is refused", async (_name, amount) => {
  const gateway = await startTestGateway();
  const payment_intent = String((await createPaidSession(gateway)).payment_intent);
  const error = await refusalOf(gateway.stripe.refunds.create({ payment_intent, amount }));
  expect(error).toMatchObject({ code: "parameter_invalid_integer", param: "amount" });
});

test("the list of a payment's refunds holds its own, newest first", async () => {
  const gateway = await startTestGateway();
  const payment_intent = String((await createPaidSession(gateway)).payment_intent);
  const other = String((await createPaidSession(gateway)).payment_intent);
  const first = await gateway.stripe.refunds.create({ payment_intent, amount: 100 });
  await gateway.stripe.refunds.create({ payment_intent: other, amount: 100 });
  const second = await gateway.stripe.refunds.create({ payment_intent, amount: 200 });
  const { data } = await gateway.stripe.refunds.list({ payment_intent });
  expect(data.map((refund) => refund.id)).toEqual([second.id, first.id]);
});

test("a refund is told to the shop as made, as the charge's new sum, and as settled", async () => {
  const receiver = await startReceiver();
  const gateway = await startTestGateway({ webhookUrl: receiver.url });
  const payment_intent = String((await createPaidSession(gateway)).payment_intent);
  const refund = await gateway.stripe.refunds.create(
    { payment_intent, amount: 500 },
    { idempotencyKey: "refund-1" },
  );
  const told = (await receiver.waitFor(4)).map(({ event }) => event);
  const objectOf = (type: string) => told.find((event) => event.type === type)?.data.object;
  expect(objectOf("refund.created")).toMatchObject({ id: refund.id });
  expect(objectOf("charge.refunded")).toMatchObject({
    payment_intent,
    amount_refunded: 500,
    refunded: false,
  });
  expect(objectOf("refund.updated")).toMatchObject({ id: refund.id, status: "succeeded" });
  expect(told.find((event) => event.type === "refund.created")?.request).toMatchObject({
    idempotency_key: "refund-1",
  });
});

describe("a bank", () => {
  async function refunded() {
    const gateway = await startTestGateway();
    const payment_intent = String((await createPaidSession(gateway)).payment_intent);
    const { id } = await gateway.stripe.refunds.create({ payment_intent });
    return { gateway, payment_intent, id };
  }
  const move = (gateway: TestGateway, id: string, status: string) =>
    gateway.post(`/sandbox/refunds/${id}`, { status });
  const chargeOf = async (gateway: TestGateway) => (await gateway.stripe.charges.list()).data[0];

  test("may refuse a refund later: it has failed, its money can be given back again, and the shop is told", async () => {
    const { gateway, id, payment_intent } = await refunded();
    expect(await move(gateway, id, "failed")).toMatchObject({ status: 200, body: { status: "failed" } });
    expect(await gateway.stripe.refunds.retrieve(id)).toMatchObject({
      ...{ status: "failed", failure_reason: "expired_or_canceled_card" },
    });
    expect(await chargeOf(gateway)).toMatchObject({ amount_refunded: 0, refunded: false });
    expect([...gateway.gateway.state.events.values()].at(-1)?.type).toBe("refund.failed");
    expect(await gateway.stripe.refunds.create({ payment_intent })).toMatchObject({ amount: 1234 });
  });

  test("may take its time: a refund that is pending counts as given, and succeeds", async () => {
    const { gateway, id } = await refunded();
    await move(gateway, id, "pending");
    expect(await gateway.stripe.refunds.retrieve(id)).toMatchObject({ status: "pending" });
    await move(gateway, id, "succeeded");
    expect(await chargeOf(gateway)).toMatchObject({ amount_refunded: 1234, refunded: true });
    expect([...gateway.gateway.state.events.values()].at(-1)?.type).toBe("refund.updated");
  });

  test("moves no refund that isn't there, nor to a state that is none", async () => {
    const { gateway, id } = await refunded();
    expect(await move(gateway, "re_nothing", "failed")).toMatchObject({ status: 404 });
    expect(await move(gateway, id, "lost")).toMatchObject({ status: 400 });
    expect(await gateway.stripe.refunds.retrieve(id)).toMatchObject({ status: "succeeded" });
  });

  test("is remembered across a restart", async () => {
    const { gateway, id } = await refunded();
    await move(gateway, id, "failed");
    const again = await gateway.restart();
    expect(await again.stripe.refunds.retrieve(id)).toMatchObject({ status: "failed" });
  });
});
