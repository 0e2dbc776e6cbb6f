import type { Context } from "@/server/platform/context";
import type { Env } from "@/server/platform/env";
import { singleton } from "@/server/platform/singleton";
import type { PaymentGateway } from "./gateway";
import { stripeGateway } from "./stripe-gateway";

/** The gateway that an environment names; one client for each environment object. */
export function paymentGateway({ env }: Pick<Context, "env">): PaymentGateway {
  const clients = singleton("payment-gateways", () => new WeakMap<Env, PaymentGateway>());
  let client = clients.get(env);
  if (!client) {
    client = stripeGateway(env);
    clients.set(env, client);
  }
  return client;
}
