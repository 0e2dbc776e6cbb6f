import Stripe from "stripe";
import type { TestShop } from "./shop";

/** The gateway's account as its owner has it, apart from the shop. */
export function stripeAt({ gateway, env }: TestShop): Stripe {
  const connection = { host: "localhost", port: gateway.port, protocol: "http" as const, telemetry: false };
  return new Stripe(env.STRIPE_SECRET_KEY, connection);
}

/** Money that the gateway takes without any payment of the shop's; returns the gateway's id of it. */
export async function takeByHand(shop: TestShop, unitAmount: number): Promise<string> {
  const { checkout } = stripeAt(shop);
  const { id } = await checkout.sessions.create({
    ...{ mode: "payment", success_url: shop.env.PUBLIC_URL },
    line_items: [
      {
        quantity: 1,
        price_data: { currency: "eur", unit_amount: unitAmount, product_data: { name: "By hand" } },
      },
    ],
  });
  await fetch(`${shop.gateway.url}/sandbox/sessions/${id}/pay`, { method: "POST" });
  return String((await checkout.sessions.retrieve(id)).payment_intent);
}

/** Gives money back in the gateway's dashboard, all of it unless told how much; returns the refund's id. */
export async function refundByHand(
  shop: TestShop,
  captureProviderId: string,
  amount?: number,
): Promise<string> {
  const { refunds } = stripeAt(shop);
  const { id } = await refunds.create({ payment_intent: captureProviderId, ...(amount && { amount }) });
  return id;
}

/** Lets a bank think again about a refund. */
export async function moveRefund(
  { gateway }: TestShop,
  providerId: string,
  status: "pending" | "succeeded" | "failed",
): Promise<void> {
  const answer = await fetch(`${gateway.url}/sandbox/refunds/${providerId}`, {
    ...{ method: "POST", body: JSON.stringify({ status }) },
  });
  if (!answer.ok) throw new Error(`The gateway says ${answer.status}`);
}
