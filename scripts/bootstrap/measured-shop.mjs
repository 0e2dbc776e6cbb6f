import { projectRoot } from "./paths.mjs";
import { bringBuild } from "./production-build.mjs";
import { endLeftovers } from "./runs.mjs";
import { buildEnvironment } from "./shop-environment.mjs";
import { startStack } from "./stack.mjs";

const ENVIRONMENT = {
  // The driver is one guest who buys all day.
  MAX_UNPAID_ORDERS_PER_CART: "0",
  MAX_UNPAID_ORDERS_PER_ADDRESS: "0",
  MAX_UNPAID_ORDERS_PER_EMAIL: "0",
  MAX_UNPAID_ORDERS_PER_NETWORK: "0",
  // It is a network full of people too: whoever signs in comes from another place each time.
  TRUSTED_PROXIES: "1",
  // As quiet as a shop in production: a line for each payment is more than the payment costs.
  LOG_LEVEL: "warn",
};

/**
 * Builds the shop if need be and starts it for a measurement, on a database and ports of its own.
 * @param {{ lifetime: ReturnType<typeof import("./lifetime.mjs").createLifetime>,
 *   steps: ReturnType<typeof import("./steps.mjs").createSteps>, isDurable: boolean,
 *   env?: Record<string, string> }} what
 */
export async function startMeasuredShop({ lifetime, steps, isDurable, env }) {
  await endLeftovers(projectRoot);
  await steps.run("build", async (progress, note) => {
    note(await bringBuild({ env: buildEnvironment(), onProgress: progress }));
  });
  const stack = await steps.run("shop", async (progress, note) => {
    const options = { isBuilt: true, isDurable, env: { ...ENVIRONMENT, ...env }, onProgress: progress };
    const started = await lifetime.hold(startStack(options), (running) => running.stop());
    note(`${started.baseUrl}, on a throwaway database`);
    return started;
  });
  const variables = {
    BENCH_SHOP_URL: stack.baseUrl,
    BENCH_GATEWAY_URL: stack.gatewayUrl,
    BENCH_DATABASE_URL: stack.databaseUrl,
    BENCH_SHOP_PID: String(stack.shop.pid),
    BENCH_GATEWAY_PID: String(stack.gateway.pid),
  };
  return { stack, variables };
}
