import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, test } from "vitest";
import {
  sessionParams,
  startReceiver,
  startTestGateway,
  stopAll,
  submitCard,
  submitForm,
  type TestGateway,
} from "./testing";

afterEach(stopAll);

async function startWithSession(params = sessionParams()) {
  const gateway = await startTestGateway();
  const session = await gateway.stripe.checkout.sessions.create(params);
  return { gateway, id: session.id, url: String(session.url) };
}

const retrieve = (gateway: TestGateway, id: string) =>
  gateway.stripe.checkout.sessions.retrieve(id, { expand: ["payment_intent.latest_charge"] });

describe("paying by card", () => {
  test("the success card pays and leads back to the shop with the session's id", async () => {
    const { gateway, id } = await startWithSession();
    const response = await submitCard(gateway, id);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(
      `http://localhost:3000/checkout/result/token?session=${id}`,
    );
    expect(await retrieve(gateway, id)).toMatchObject({
      status: "complete",
      payment_status: "paid",
      customer_details: { name: "Ada Lovelace", email: "buyer@example.com" },
      payment_intent: { status: "succeeded", amount_received: 1234, latest_charge: { paid: true } },
    });
  });

  test("a double submit charges once, and both lead to the shop", async () => {
    const { gateway, id } = await startWithSession();
    const responses = await Promise.all([
      submitCard(gateway, id),
      submitCard(gateway, id),
      submitCard(gateway, id),
    ]);
    expect(responses.map((response) => response.status)).toEqual([303, 303, 303]);
    expect(gateway.gateway.state.charges.size).toBe(1);
    expect(gateway.gateway.state.events.size).toBe(1);
  });

  test.each([
    ["4000000000000002", "Your card was declined.", "generic_decline"],
    ["4000000000009995", "Your card has insufficient funds.", "insufficient_funds"],
  ])("card %s is declined, says why, and keeps the session open", async (number, message, decline_code) => {
    const { gateway, id } = await startWithSession();
    const page = await (await submitCard(gateway, id, { number })).text();
    expect(page).toContain(`<p class="alert" role="alert">${message}`);
    expect(await retrieve(gateway, id)).toMatchObject({
      status: "open",
      payment_status: "unpaid",
      payment_intent: {
        status: "requires_payment_method",
        last_payment_error: { type: "card_error", code: "card_declined", decline_code },
      },
    });
  });

  test("after a decline another card pays the same payment intent", async () => {
    const { gateway, id } = await startWithSession();
    await submitCard(gateway, id, { number: "4000000000000002" });
    const declined = await retrieve(gateway, id);
    await submitCard(gateway, id);
    const paid = await retrieve(gateway, id);
    expect(paid.payment_status).toBe("paid");
    expect(paid.payment_intent).toMatchObject({
      id: (declined.payment_intent as { id: string }).id,
      last_payment_error: null,
    });
  });

  test("a decline is told to the shop with the payment's metadata", async () => {
    const receiver = await startReceiver();
    const gateway = await startTestGateway({ webhookUrl: receiver.url });
    const { id } = await gateway.stripe.checkout.sessions.create(sessionParams());
    await submitCard(gateway, id, { number: "4000000000000002" });
    const [told] = await receiver.waitFor(1);
    expect(told?.event).toMatchObject({
      type: "payment_intent.payment_failed",
      data: { object: { object: "payment_intent", metadata: { orderId: "order-1" } } },
    });
  });

  test.each([
    ["number", "4242424242424241", "This card number is not valid."],
    ["number", "4012888888881881", "This is not one of the test cards."],
    ["number", "", "Enter the card number."],
    ["expiry", "01/20", "This card has expired."],
    ["expiry", "13/34", "Enter the expiry date as month and year"],
    ["cvc", "12", "The security code has three digits."],
    ["name", " ", "Enter the name on the card."],
  ])("%s %j is refused beside its field and nothing is tried", async (field, value, message) => {
    const { gateway, id } = await startWithSession();
    const page = await (await submitCard(gateway, id, { [field]: value })).text();
    expect(page).toContain(`<p class="error" id="${field}-error">${message}`);
    expect(page).toMatch(
      new RegExp(`<input id="${field}" [^>]*aria-describedby="[^"]*${field}-error"[^>]*aria-invalid`),
    );
    expect(gateway.gateway.state.charges.size).toBe(0);
  });

  test("what was typed stays, except number and security code", async () => {
    const { gateway, id } = await startWithSession();
    const page = await (await submitCard(gateway, id, { expiry: "01/20", cvc: "987" })).text();
    expect(page).toContain('value="Ada Lovelace"');
    expect(page).toContain('value="01/20"');
    expect(page).not.toMatch(/value="4242 4242 4242 4242"|value="987"/);
  });

  test("filling in a test card keeps the name and charges nothing", async () => {
    const { gateway, id } = await startWithSession();
    const page = await (await submitCard(gateway, id, { fill: "4000000000000002" })).text();
    expect(page).toContain('value="4000000000000002"');
    expect(page).toContain('value="Ada Lovelace"');
    expect(gateway.gateway.state.charges.size).toBe(0);
  });

  test("fullwidth digits are digits", async () => {
    const { gateway, id } = await startWithSession();
    const fullwidth = (text: string) =>
      text.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    const response = await submitCard(gateway, id, {
      number: fullwidth("4242424242424242"),
      cvc: fullwidth("123"),
    });
    expect(response.status).toBe(303);
  });

  test("number and security code are never written down", async () => {
    const { gateway, id } = await startWithSession();
    await submitCard(gateway, id, { cvc: "739" });
    await gateway.close();
    const ledger = await readFile(gateway.config.ledgerFile, "utf8");
    expect(ledger).toContain('"last4":"4242"');
    expect(ledger).not.toMatch(/42424242|739"/);
  });
});

describe("3-D Secure", () => {
  test.each(["4000002500003155", "4000002760003184"])("card %s pays once it is confirmed", async (number) => {
    const { gateway, id, url } = await startWithSession();
    const response = await submitCard(gateway, id, { number });
    expect(response.headers.get("location")).toBe(`/pay/${id}/authenticate`);
    expect(await retrieve(gateway, id)).toMatchObject({
      status: "open",
      payment_intent: { status: "requires_action" },
    });
    const done = await submitForm(`${url}/authenticate`, { result: "complete" });
    expect(done.headers.get("location")).toContain("/checkout/result/token");
    expect(await retrieve(gateway, id)).toMatchObject({ payment_status: "paid" });
  });

  test("a failed confirmation takes nothing, says so, and keeps the session open", async () => {
    const { gateway, id, url } = await startWithSession();
    await submitCard(gateway, id, { number: "4000002500003155" });
    const page = await (await submitForm(`${url}/authenticate`, { result: "fail" })).text();
    expect(page).toContain("Your bank could not confirm that it is you.");
    expect(await retrieve(gateway, id)).toMatchObject({
      status: "open",
      payment_intent: { last_payment_error: { code: "payment_intent_authentication_failure" } },
    });
  });

  test("a session that was expired meanwhile isn't charged by the confirmation", async () => {
    const { gateway, id, url } = await startWithSession();
    await submitCard(gateway, id, { number: "4000002500003155" });
    await gateway.stripe.checkout.sessions.expire(id);
    await submitForm(`${url}/authenticate`, { result: "complete" });
    expect(await retrieve(gateway, id)).toMatchObject({
      status: "expired",
      payment_status: "unpaid",
      payment_intent: { status: "canceled", amount_received: 0 },
    });
  });

  test("a confirmation that failed can't be completed afterwards", async () => {
    const { gateway, id, url } = await startWithSession();
    await submitCard(gateway, id, { number: "4000002500003155" });
    await submitForm(`${url}/authenticate`, { result: "fail" });
    const late = await submitForm(`${url}/authenticate`, { result: "complete" });
    expect(late.headers.get("location")).toBe(`/pay/${id}`);
    expect(await retrieve(gateway, id)).toMatchObject({ status: "open", payment_status: "unpaid" });
  });

  test("a confirmation sent twice charges once", async () => {
    const { gateway, id, url } = await startWithSession();
    await submitCard(gateway, id, { number: "4000002500003155" });
    await Promise.all([1, 2].map(() => submitForm(`${url}/authenticate`, { result: "complete" })));
    expect(gateway.gateway.state.charges.size).toBe(1);
  });
});

describe("the page", () => {
  test("it shows amount, purpose and e-mail, and leads back without paying", async () => {
    const { url } = await startWithSession();
    const page = await (await fetch(url)).text();
    for (const shown of ["€12.34", "Order GM-7K3F-92QX", "buyer@example.com", "Sandbox: no real money"]) {
      expect(page).toContain(shown);
    }
    expect(page).toContain(
      '<a href="http://localhost:3000/orders/token">Back to the shop without paying</a>',
    );
  });

  test("it speaks Chinese where the session does", async () => {
    const { gateway, id, url } = await startWithSession(sessionParams({ locale: "zh" }));
    expect(await (await fetch(url)).text()).toContain('<html lang="zh-CN">');
    const declined = await (await submitCard(gateway, id, { number: "4000000000000002" })).text();
    expect(declined).toContain("您的银行卡被拒绝");
  });

  test("without a language of the session it follows the browser", async () => {
    const { url } = await startWithSession(sessionParams({ locale: "auto" }));
    const page = await fetch(url, { headers: { "accept-language": "zh-CN,zh;q=0.9,en;q=0.8" } });
    expect(await page.text()).toContain('<html lang="zh-CN">');
  });

  test("it asks for an e-mail where the shop gave none", async () => {
    const { gateway, id } = await startWithSession(sessionParams({ customer_email: undefined }));
    const refused = await (await submitCard(gateway, id, { email: "nobody" })).text();
    expect(refused).toContain('id="email-error"');
    expect((await submitCard(gateway, id, { email: "ada@example.com" })).status).toBe(303);
    expect(await retrieve(gateway, id)).toMatchObject({
      customer_email: null,
      customer_details: { email: "ada@example.com" },
      payment_intent: { latest_charge: { billing_details: { email: "ada@example.com" } } },
    });
  });

  test("markup in what the shop or the shopper sends is shown as text", async () => {
    const evil = '"><script>alert(1)</script>';
    const line = {
      quantity: 1,
      price_data: { currency: "eur", unit_amount: 1234, product_data: { name: evil } },
    };
    const { gateway, id } = await startWithSession(sessionParams({ line_items: [line] }));
    const page = await (await submitCard(gateway, id, { name: evil, cvc: "" })).text();
    expect(page).not.toContain("<script");
    expect(page).toContain("&quot;&gt;&lt;script&gt;");
  });

  test("no script may run on it, nobody may frame it, and its form leads to the shop only", async () => {
    const { url } = await startWithSession();
    const policy = (await fetch(url)).headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:3000;");
  });

  test("a paid session's page says so and leads to the shop", async () => {
    const { gateway, id, url } = await startWithSession();
    await submitCard(gateway, id);
    const page = await (await fetch(url)).text();
    expect(page).toContain("Already paid");
    expect(page).toContain(`href="http://localhost:3000/checkout/result/token?session=${id}"`);
  });

  test("an expired session's page says so, leads back to the order, and takes no card", async () => {
    const { gateway, id, url } = await startWithSession();
    await gateway.stripe.checkout.sessions.expire(id);
    for (const response of [await fetch(url), await submitCard(gateway, id)]) {
      const page = await response.text();
      expect(page).toContain("This payment page has expired");
      expect(page).toContain('href="http://localhost:3000/orders/token"');
    }
    expect(gateway.gateway.state.charges.size).toBe(0);
  });

  test("a form posted from another site's page is not taken", async () => {
    const { gateway, id, url } = await startWithSession();
    const body = new URLSearchParams({ number: "4242424242424242", expiry: "12/34", cvc: "123", name: "x" });
    await fetch(url, { method: "POST", body, headers: { origin: "https://evil.example" } });
    expect(await retrieve(gateway, id)).toMatchObject({ status: "open" });
  });

  test("a session that doesn't exist is a 404 page", async () => {
    const { gateway } = await startWithSession();
    expect((await fetch(`${gateway.url}/pay/cs_test_nothing`)).status).toBe(404);
  });
});
