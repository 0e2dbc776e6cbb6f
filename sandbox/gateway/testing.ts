import { mkdtemp, rm } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import Stripe from "stripe";
import type { Config } from "./config";
import { type RunningGateway, startGateway } from "./server";

export const SECRET_KEY = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";
export const WEBHOOK_SECRET = "whsec_test_secret";

export interface TestGateway extends RunningGateway {
  url: string;
  stripe: Stripe;
  config: Config;
  /** Moves the gateway's clock. */
  advance(seconds: number): void;
  nowSeconds(): number;
  post(path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
  /** Closes it and starts another on the same ledger. */
  restart(): Promise<TestGateway>;
}

const cleanups: (() => Promise<unknown>)[] = [];

/** Ends whatever the test started; call it in `afterEach`. */
export async function stopAll(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
}

export function onStop(cleanup: () => Promise<unknown>): void {
  cleanups.push(cleanup);
}

export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "gomall-gateway-"));
  onStop(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function startTestGateway(overrides: Partial<Config> = {}): Promise<TestGateway> {
  const config: Config = {
    port: 0,
    publicUrl: null,
    secretKey: SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    // Nothing listens there: tests that look at webhooks bring a receiver.
    webhookUrl: "http://127.0.0.1:9/hook",
    ledgerFile: overrides.ledgerFile ?? path.join(await makeFolder(), "ledger.jsonl"),
    retryDelaysMs: [20, 40],
    deliveryTimeoutMs: 2_000,
    ...overrides,
  };
  let offsetMs = 0;
  const clock = () => Date.now() + offsetMs;
  const running = await startGateway(config, { clock });
  onStop(() => running.close());
  const url = `http://localhost:${running.port}`;
  return {
    ...running,
    url,
    config,
    stripe: makeStripe(running.port),
    advance: (seconds) => {
      offsetMs += seconds * 1000;
    },
    nowSeconds: () => Math.floor(clock() / 1000),
    post: (to, body) => postJson(url + to, body),
    async restart() {
      await running.close();
      return startTestGateway(config);
    },
  };
}

/** The SDK as the shop uses it, pointed at a gateway. It doesn't retry, so that a test sees each answer. */
export function makeStripe(port: number, apiKey = SECRET_KEY): Stripe {
  return new Stripe(apiKey, {
    host: "localhost",
    port,
    protocol: "http",
    maxNetworkRetries: 0,
    telemetry: false,
  });
}

async function postJson(url: string, body: unknown = {}) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** What the shop sends to start a payment of 12.34 EUR. */
export function sessionParams(
  overrides: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: "payment",
    line_items: [
      {
        quantity: 1,
        price_data: { currency: "eur", unit_amount: 1234, product_data: { name: "Order GM-7K3F-92QX" } },
      },
    ],
    allowed_payment_method_types: ["card"],
    client_reference_id: "order-1",
    metadata: { orderId: "order-1" },
    payment_intent_data: { metadata: { orderId: "order-1" } },
    customer_email: "buyer@example.com",
    success_url: "http://localhost:3000/checkout/result/token?session={CHECKOUT_SESSION_ID}",
    cancel_url: "http://localhost:3000/orders/token",
    locale: "en",
    ...overrides,
  };
}

/** The same with another price, for currencies and limits. */
export function priced(currency: string, unitAmount: number): Stripe.Checkout.SessionCreateParams {
  const price_data = { currency, unit_amount: unitAmount, product_data: { name: "Order" } };
  return sessionParams({ line_items: [{ quantity: 1, price_data }] });
}

/** Posts the card form of the hosted page as a browser does. */
export function submitCard(gateway: TestGateway, sessionId: string, form: Record<string, string> = {}) {
  return submitForm(`${gateway.url}/pay/${sessionId}`, {
    number: "4242 4242 4242 4242",
    expiry: "12/34",
    cvc: "123",
    name: "Ada Lovelace",
    ...form,
  });
}

export function submitForm(url: string, form: Record<string, string>): Promise<Response> {
  return fetch(url, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
}

export interface Received {
  event: Stripe.Event;
  body: string;
  signature: string;
}

export interface Receiver {
  url: string;
  received: Received[];
  /** What to answer from now on; "silence" never answers. */
  answer: number | "silence";
  /** Resolves with everything received once that is at least `count` deliveries. */
  waitFor(count: number): Promise<Received[]>;
}

/** A shop's webhook address that remembers what it got. */
export async function startReceiver(answer: Receiver["answer"] = 200): Promise<Receiver> {
  const waiters: { count: number; resolve: (all: Received[]) => void }[] = [];
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const signature = String(request.headers["stripe-signature"]);
    receiver.received.push({ event: JSON.parse(body) as Stripe.Event, body, signature });
    if (receiver.answer !== "silence") response.writeHead(receiver.answer).end();
    for (const waiter of waiters)
      if (receiver.received.length >= waiter.count) waiter.resolve(receiver.received);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onStop(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received: [],
    answer,
    waitFor: (count) =>
      new Promise((resolve) => {
        if (receiver.received.length >= count) resolve(receiver.received);
        else waiters.push({ count, resolve });
      }),
  };
  return receiver;
}

/** A session that is paid by the test's short cut; the SDK's own view of it. */
export async function createPaidSession(gateway: TestGateway): Promise<Stripe.Checkout.Session> {
  const session = await gateway.stripe.checkout.sessions.create(sessionParams());
  await gateway.post(`/sandbox/sessions/${session.id}/pay`);
  return gateway.stripe.checkout.sessions.retrieve(session.id);
}

/** What a refusal says; fails the test if there was none. */
export async function refusalOf(promise: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  return promise.then(
    () => {
      throw new Error("it was not refused");
    },
    (error) => error as Stripe.errors.StripeError,
  );
}
