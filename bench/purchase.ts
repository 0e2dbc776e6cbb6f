import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@/server/wiring/root-router";
import type { Connection } from "./http-connection";
import type { Client } from "./shop-client";

type Outputs = inferRouterOutputs<AppRouter>;

const locale = "en";
/** Ten times as often as the waiting page asks: measured is when the shop knows, not the patience of that page. */
const pollMs = 100;
const paymentLimitMs = 20_000;

/** Puts one piece into a new cart. */
export async function beginCart(client: Client, variantId: string): Promise<void> {
  client.forget();
  await client.mutate("cart.addLine", { variantId, quantity: 1 });
}

/** Gives e-mail and address; returns the hash of the quote. */
export async function quote(client: Client): Promise<string> {
  const id = randomUUID();
  // Two shoppers in one house are rare, and the shop counts the unpaid orders of a house.
  const address = {
    ...{ name: "Ada Byron", line1: `Torstraße ${id.slice(0, 8)}` },
    ...{ city: "Berlin", postalCode: "10119", country: "DE" },
  };
  const email = `bench-${id}@example.com`;
  const view = (await client.mutate("checkout.saveDetails", {
    ...{ email, address, locale },
  })) as Outputs["checkout"]["saveDetails"];
  return view.hash;
}

/** Orders at the quote; returns the order's token. */
export async function place(client: Client, quoteHash: string): Promise<string> {
  const order = (await client.mutate("checkout.placeOrder", {
    ...{ quoteHash, idempotencyKey: randomUUID(), locale },
  })) as Outputs["checkout"]["placeOrder"];
  return order.token;
}

/** Pays an order at the sandbox and waits until the shop knows. */
export async function pay(client: Client, gateway: Connection, token: string): Promise<void> {
  const { redirectUrl } = (await client.mutate("orders.startPayment", {
    ...{ token, locale },
  })) as Outputs["orders"]["startPayment"];
  const sessionId = /cs_\w+/.exec(redirectUrl)?.[0];
  if (!sessionId) throw new Error("the payment page has no session");
  const path = `/sandbox/sessions/${sessionId}/pay`;
  const { status } = await gateway.call({
    method: "POST",
    path,
    headers: { "content-type": "application/json" },
    body: "{}",
  });
  if (status !== 200) throw new Error(`the payment sandbox answers ${status}`);
  const limit = performance.now() + paymentLimitMs;
  while (performance.now() < limit) {
    const state = (await client.query("orders.getStatus", { token })) as Outputs["orders"]["getStatus"];
    if (state.status === "placed" && state.paymentStatus === "paid") return;
    await delay(pollMs);
  }
  throw new Error("paid, but the shop didn't hear of it");
}
