import { createHmac } from "node:crypto";

/** The `Stripe-Signature` header of a body sent now. Source: Stripe, Webhooks: verify signatures manually. */
export function signPayload(body: string, secret: string, nowSeconds: number): string {
  const mac = createHmac("sha256", secret).update(`${nowSeconds}.${body}`).digest("hex");
  return `t=${nowSeconds},v1=${mac}`;
}
