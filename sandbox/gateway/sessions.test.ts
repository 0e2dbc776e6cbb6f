import Stripe from "stripe";
import { afterEach, describe, expect, test } from "vitest";
import { API_VERSION } from "./events";
import { expireOverdueSessions } from "./sessions";
import {
  createPaidSession,
  makeStripe,
  priced,
  refusalOf,
  sessionParams,
  startTestGateway,
  stopAll,
} from "./testing";

afterEach(stopAll);

describe("creating a session", () => {
  test("a session comes back as it was asked for, open and unpaid, with a page to pay on", async () => {
    const { stripe, url } = await startTestGateway();
    const session = await stripe.checkout.sessions.create(sessionParams());
    expect(session).toMatchObject({
      object: "checkout.session",
      status: "open",
      payment_status: "unpaid",
      amount_total: 1234,
      currency: "eur",
      client_reference_id: "order-1",
      metadata: { orderId: "order-1" },
      customer_email: "buyer@example.com",
      payment_intent: null,
      url: `${url}/pay/${session.id}`,
    });
    expect(session.id).toMatch(/^cs_test_\w{60}$/);
    expect(session.lastResponse.requestId).toMatch(/^req_/);
    expect(await stripe.checkout.sessions.retrieve(session.id)).toEqual(session);
  });

  test("the gateway speaks the version that the installed SDK is made for", () => {
    expect(API_VERSION).toBe(Stripe.API_VERSION);
  });

  test.each([
    ["29 minutes 59 seconds", 30 * 60 - 1, "must be at least 30 minutes"],
    ["24 hours 1 second", 24 * 60 * 60 + 1, "must be less than 24 hours"],
  ])("a life of %s is refused", async (_name, life, message) => {
    const { stripe, gateway } = await startTestGateway();
    const expires_at = Math.floor(Date.now() / 1000) + life;
    gateway.nowSeconds = () => expires_at - life;
    const error = await refusalOf(stripe.checkout.sessions.create(sessionParams({ expires_at })));
    expect(error).toMatchObject({ type: "StripeInvalidRequestError", statusCode: 400, param: "expires_at" });
    expect(error.message).toContain(message);
  });

  test("a life of 30 minutes to the second is taken", async () => {
    const { stripe, gateway } = await startTestGateway();
    const now = Math.floor(Date.now() / 1000);
    gateway.nowSeconds = () => now;
    const session = await stripe.checkout.sessions.create(sessionParams({ expires_at: now + 1800 }));
    expect(session.expires_at).toBe(now + 1800);
  });

  test("a parameter that the gateway doesn't know is refused by its name", async () => {
    const { stripe } = await startTestGateway();
    const error = await refusalOf(
      stripe.checkout.sessions.create(sessionParams({ automatic_tax: { enabled: true } })),
    );
    expect(error).toMatchObject({ code: "parameter_unknown", param: "automatic_tax" });
  });

  test("a nested parameter that the gateway doesn't know is refused by its whole name", async () => {
    const { stripe } = await startTestGateway();
    const params = sessionParams({ payment_intent_data: { capture_method: "manual" } });
    const error = await refusalOf(stripe.checkout.sessions.create(params));
    expect(error).toMatchObject({ code: "parameter_unknown", param: "payment_intent_data[capture_method]" });
  });

  test("payment_method_types is refused, as the version that the SDK speaks has it no more", async () => {
    const { stripe } = await startTestGateway();
    const params = { ...sessionParams(), payment_method_types: ["card"] };
    const error = await refusalOf(stripe.checkout.sessions.create(params));
    expect(error).toMatchObject({ statusCode: 400, param: "payment_method_types" });
    expect(error.message).toContain("allowed_payment_method_types");
  });

  test("a missing parameter is refused by its name", async () => {
    const { stripe } = await startTestGateway();
    const params = sessionParams({
      line_items: [{ price_data: { currency: "eur", product_data: { name: "x" } }, quantity: 1 }],
    });
    const error = await refusalOf(stripe.checkout.sessions.create(params));
    expect(error).toMatchObject({
      code: "parameter_missing",
      param: "line_items[0][price_data][unit_amount]",
    });
  });

  test.each([
    ["below the minimum", priced("eur", 49), { code: "amount_too_small" }],
    ["below the minimum of a currency without decimals", priced("jpy", 49), { code: "amount_too_small" }],
    ["above eight digits", priced("eur", 100_000_000), { code: "amount_too_large" }],
    ["a fraction", priced("eur", 12.5), { code: "parameter_invalid_integer" }],
    ["a fraction of a króna", priced("isk", 12_350), { statusCode: 400 }],
    ["a thousandth of a dinar", priced("kwd", 1_001), { statusCode: 400 }],
    ["a currency that doesn't exist", priced("xyz", 1234), { statusCode: 400 }],
    ["success_url as script", sessionParams({ success_url: "javascript:alert(1)" }), { code: "url_invalid" }],
    [
      "two addresses as e-mail",
      sessionParams({ customer_email: "a@b.co,c@d.co" }),
      { code: "email_invalid" },
    ],
    [
      "another payment method",
      sessionParams({ allowed_payment_method_types: ["sepa_debit"] }),
      { statusCode: 400 },
    ],
    ["another mode", sessionParams({ mode: "subscription" }), { statusCode: 400, param: "mode" }],
  ])("%s is refused", async (_name, params, expected) => {
    const { stripe } = await startTestGateway();
    expect(await refusalOf(stripe.checkout.sessions.create(params))).toMatchObject(expected);
  });

  test.each([
    ["jpy", 50, "¥50"],
    ["isk", 12_300, "ISK 123"],
    ["kwd", 12_340, "KWD 12.340"],
  ])("an amount in %s is shown with Stripe's decimals", async (currency, amount, shown) => {
    const { stripe } = await startTestGateway();
    const session = await stripe.checkout.sessions.create(priced(currency, amount));
    const page = await (await fetch(String(session.url))).text();
    expect(page.replaceAll("\u00a0", " ")).toContain(`<dd class="amount">${shown}</dd>`);
  });
});

describe("who may ask", () => {
  test("a wrong key is refused with 401 and isn't shown whole", async () => {
    const { port } = await startTestGateway();
    const stripe = makeStripe(port, "sk_test_wrong_key_0123456789");
    const error = await refusalOf(stripe.checkout.sessions.list());
    expect(error).toMatchObject({ type: "StripeAuthenticationError", statusCode: 401 });
    expect(error.message).not.toContain("wrong_key");
  });

  test("no key is refused with 401", async () => {
    const { url } = await startTestGateway();
    expect((await fetch(`${url}/v1/refunds`)).status).toBe(401);
  });

  test("the key as Basic user name is taken", async () => {
    const { url, config } = await startTestGateway();
    const authorization = `Basic ${Buffer.from(`${config.secretKey}:`).toString("base64")}`;
    expect((await fetch(`${url}/v1/refunds`, { headers: { authorization } })).status).toBe(200);
  });

  test("another version of the API is refused", async () => {
    const { stripe } = await startTestGateway();
    const error = await refusalOf(stripe.checkout.sessions.list({}, { apiVersion: "2020-08-27" }));
    expect(error).toMatchObject({ statusCode: 400, message: expect.stringContaining("2020-08-27") });
  });

  test("a body that isn't a form is refused", async () => {
    const { url, config } = await startTestGateway();
    const headers = { authorization: `Bearer ${config.secretKey}`, "content-type": "application/json" };
    const response = await fetch(`${url}/v1/checkout/sessions`, { method: "POST", headers, body: "{}" });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("application/x-www-form-urlencoded");
  });
});

describe("reading sessions", () => {
  test("the payment intent and its charge come with the session when asked for", async () => {
    const gateway = await startTestGateway();
    const { id } = await createPaidSession(gateway);
    const session = await gateway.stripe.checkout.sessions.retrieve(id, {
      expand: ["payment_intent.latest_charge"],
    });
    expect(session.payment_intent).toMatchObject({
      status: "succeeded",
      amount_received: 1234,
      metadata: { orderId: "order-1" },
      latest_charge: { object: "charge", paid: true, amount_captured: 1234 },
    });
  });

  test("a field that can't be expanded is refused", async () => {
    const gateway = await startTestGateway();
    const { id } = await createPaidSession(gateway);
    const error = await refusalOf(gateway.stripe.checkout.sessions.retrieve(id, { expand: ["customer"] }));
    expect(error.message).toBe("This property cannot be expanded (customer).");
  });

  test("a session that doesn't exist is resource_missing", async () => {
    const { stripe } = await startTestGateway();
    const error = await refusalOf(stripe.checkout.sessions.retrieve("cs_test_nothing"));
    expect(error).toMatchObject({ statusCode: 404, code: "resource_missing" });
  });

  test("pages of the list give each session once, newest first", async () => {
    const { stripe } = await startTestGateway();
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      made.push((await stripe.checkout.sessions.create(sessionParams())).id);
    }
    const listed = await stripe.checkout.sessions.list({ limit: 2 }).autoPagingToArray({ limit: 10 });
    expect(listed.map((session) => session.id)).toEqual(made.reverse());
  });
});

describe("the end of a session", () => {
  test("an open session can be expired, and has no page to pay on after that", async () => {
    const { stripe } = await startTestGateway();
    const { id } = await stripe.checkout.sessions.create(sessionParams());
    expect(await stripe.checkout.sessions.expire(id)).toMatchObject({ status: "expired", url: null });
  });

  test("a complete session can't be expired and stays paid", async () => {
    const gateway = await startTestGateway();
    const { id } = await createPaidSession(gateway);
    const error = await refusalOf(gateway.stripe.checkout.sessions.expire(id));
    expect(error).toMatchObject({ type: "StripeInvalidRequestError", statusCode: 400 });
    expect(error.message).toContain("This Checkout Session has a status of `complete`");
    expect(await gateway.stripe.checkout.sessions.retrieve(id)).toMatchObject({ payment_status: "paid" });
  });

  test("an expired session can't be expired again", async () => {
    const { stripe } = await startTestGateway();
    const { id } = await stripe.checkout.sessions.create(sessionParams());
    await stripe.checkout.sessions.expire(id);
    const error = await refusalOf(stripe.checkout.sessions.expire(id));
    expect(error.message).toContain("This Checkout Session has a status of `expired`");
  });

  test("a session expires by itself when its time has come", async () => {
    const gateway = await startTestGateway();
    const { id } = await gateway.stripe.checkout.sessions.create(sessionParams());
    gateway.advance(24 * 60 * 60 + 1);
    await expireOverdueSessions(gateway.gateway);
    expect(gateway.gateway.state.sessions.get(id)?.status).toBe("expired");
    expect([...gateway.gateway.state.events.values()].map((event) => event.type)).toEqual([
      "checkout.session.expired",
    ]);
  });

  test("a session past its time can't be paid even before any timer has seen it", async () => {
    const gateway = await startTestGateway();
    const { id } = await gateway.stripe.checkout.sessions.create(sessionParams());
    gateway.advance(24 * 60 * 60 + 1);
    const paid = await gateway.post(`/sandbox/sessions/${id}/pay`);
    expect(paid).toMatchObject({ status: 409, body: { outcome: "expired" } });
  });

  test("pay and expire at once: exactly one wins, and the money follows it", async () => {
    const gateway = await startTestGateway();
    for (let round = 0; round < 20; round += 1) {
      const { id } = await gateway.stripe.checkout.sessions.create(sessionParams());
      const [paid, expired] = await Promise.all([
        gateway.post(`/sandbox/sessions/${id}/pay`),
        gateway.stripe.checkout.sessions.expire(id).catch(() => null),
      ]);
      expect(paid.status === 200).toBe(expired === null);
      const { status, payment_status } = await gateway.stripe.checkout.sessions.retrieve(id);
      expect([status, payment_status]).toEqual(
        expired === null ? ["complete", "paid"] : ["expired", "unpaid"],
      );
    }
  });
});
