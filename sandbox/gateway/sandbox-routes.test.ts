import http from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { createPaidSession, sessionParams, startTestGateway, stopAll } from "./testing";

afterEach(stopAll);

describe("paying without a browser", () => {
  test("a payment is the same as on the page", async () => {
    const gateway = await startTestGateway();
    const { id } = await gateway.stripe.checkout.sessions.create(sessionParams());
    const paid = await gateway.post(`/sandbox/sessions/${id}/pay`);
    expect(paid).toMatchObject({
      status: 200,
      body: {
        outcome: "paid",
        session: { id, payment_status: "paid" },
        redirect_url: `http://localhost:3000/checkout/result/token?session=${id}`,
      },
    });
  });

  test("fifty payments at once charge once", async () => {
    const gateway = await startTestGateway();
    const { id } = await gateway.stripe.checkout.sessions.create(sessionParams());
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => gateway.post(`/sandbox/sessions/${id}/pay`)),
    );
    expect(answers.filter(({ body }) => body.outcome === "paid")).toHaveLength(1);
    expect(answers.filter(({ body }) => body.outcome === "already_paid")).toHaveLength(49);
    expect(gateway.gateway.state.charges.size).toBe(1);
  });

  test.each([
    [{ card: "4000000000000002" }, 402, "declined"],
    [{ card: "1234" }, 402, "invalid_card"],
    [{ card: "4000002500003155" }, 202, "requires_authentication"],
    [{ card: "4000002500003155", authentication: "complete" }, 200, "paid"],
    [{ card: "4000002500003155", authentication: "fail" }, 402, "declined"],
  ])("%j answers %i %s", async (body, status, outcome) => {
    const gateway = await startTestGateway();
    const { id } = await gateway.stripe.checkout.sessions.create(sessionParams());
    expect(await gateway.post(`/sandbox/sessions/${id}/pay`, body)).toMatchObject({
      status,
      body: { outcome },
    });
  });
});

describe("the ledger's report", () => {
  test("it holds every session, payment, refund and event, and sums that agree", async () => {
    const gateway = await startTestGateway();
    const session = await createPaidSession(gateway);
    await gateway.stripe.checkout.sessions.create(sessionParams({ client_reference_id: "order-2" }));
    const refund = await gateway.stripe.refunds.create({
      payment_intent: String(session.payment_intent),
      amount: 34,
    });
    const report = await (await fetch(`${gateway.url}/sandbox/ledger`)).json();
    expect(report).toMatchObject({
      totals: { eur: { captured: 1234, refunded: 34 } },
      sessions: [
        { id: session.id, payment_status: "paid", amount_total: 1234, client_reference_id: "order-1" },
        { payment_status: "unpaid", client_reference_id: "order-2" },
      ],
      payment_intents: [{ id: session.payment_intent, checkout_session: session.id, amount_received: 1234 }],
      charges: [{ payment_intent: session.payment_intent, amount_captured: 1234, amount_refunded: 34 }],
      refunds: [{ id: refund.id, amount: 34 }],
    });
    expect((report as { events: unknown[] }).events).toHaveLength(4);
  });
});

describe("who may use the switches", () => {
  /** fetch doesn't let a test choose these headers. */
  function ask(port: number, path: string, headers: Record<string, string>): Promise<number> {
    return new Promise((resolve, reject) => {
      const request = http.request({ host: "127.0.0.1", port, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on("error", reject).end();
    });
  }

  test.each([
    ["through a proxy on this machine", { "x-forwarded-for": "203.0.113.9" }],
    ["under another host's name", { host: "evil.example" }],
    ["from another site's page", { origin: "https://evil.example" }],
  ])("nobody %s", async (_name, headers) => {
    const { port } = await startTestGateway();
    for (const path of ["/", "/sandbox/ledger", "/sandbox/faults"])
      expect(await ask(port, path, headers)).toBe(403);
  });

  test("both names of this machine and both of its addresses are answered", async () => {
    const { port } = await startTestGateway();
    expect(await ask(port, "/sandbox/faults", { host: `127.0.0.1:${port}` })).toBe(200);
    expect((await fetch(`http://[::1]:${port}/sandbox/faults`)).status).toBe(200);
  });
});

describe("the control page", () => {
  test("it says what this is and shows switches, sessions and deliveries", async () => {
    const gateway = await startTestGateway();
    const { payment_intent } = await createPaidSession(gateway);
    const page = await (await fetch(`${gateway.url}/`)).text();
    for (const shown of [
      "Sandbox payment gateway",
      "all at rest",
      String(payment_intent),
      "checkout.session.completed",
    ]) {
      expect(page).toContain(shown);
    }
  });

  test("its form sets the switches", async () => {
    const gateway = await startTestGateway();
    const body = new URLSearchParams([
      ["loseReply", "2"],
      ["error500", "0"],
      ["holdWebhooks", "true"],
      ["match", "create_refund"],
    ]);
    const response = await fetch(`${gateway.url}/sandbox/faults`, {
      method: "POST",
      body,
      redirect: "manual",
    });
    expect(response.status).toBe(303);
    expect(gateway.gateway.faults).toMatchObject({
      loseReply: 2,
      holdWebhooks: true,
      match: ["create_refund"],
    });
  });
});

test("health answers ok", async () => {
  const { url } = await startTestGateway();
  expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: "ok" });
});

test("an address that isn't there is 404, at the API in Stripe's shape", async () => {
  const { url, config } = await startTestGateway();
  expect((await fetch(`${url}/nothing`)).status).toBe(404);
  const headers = { authorization: `Bearer ${config.secretKey}` };
  const response = await fetch(`${url}/v1/customers`, { headers });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { type: "invalid_request_error" } });
});

test("a body that is too big is refused", async () => {
  const { url } = await startTestGateway();
  const response = await fetch(`${url}/sandbox/faults`, { method: "POST", body: "x".repeat(300_000) });
  expect(response.status).toBe(413);
});
