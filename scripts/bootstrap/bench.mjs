import { enter } from "./entry.mjs";
import { projectRoot } from "./paths.mjs";
import { bringBuild } from "./production-build.mjs";
import { endLeftovers } from "./runs.mjs";
import { buildEnvironment } from "./shop-environment.mjs";
import { startStack } from "./stack.mjs";
import { createSteps } from "./steps.mjs";
import { runTool } from "./tools.mjs";

/** The driver is one guest who buys all day. */
const NO_LIMITS = {
  MAX_UNPAID_ORDERS_PER_CART: "0",
  MAX_UNPAID_ORDERS_PER_ADDRESS: "0",
  MAX_UNPAID_ORDERS_PER_EMAIL: "0",
  MAX_UNPAID_ORDERS_PER_NETWORK: "0",
  // As quiet as a shop in production: a line for each payment is more than the payment costs.
  LOG_LEVEL: "warn",
};

/** `--volatile` measures on the database of the tests, whose commits a crash of the machine would lose. */
const VOLATILE = "--volatile";

/** Starts a shop of its own, measures it, and throws it away. Arguments: bench/arguments.ts, and --volatile. */
await enter(async (lifetime) => {
  const args = process.argv.slice(2);
  const steps = createSteps();
  await endLeftovers(projectRoot);
  await steps.run("build", async (progress, note) => {
    note(await bringBuild({ env: buildEnvironment(), onProgress: progress }));
  });
  const stack = await steps.run("shop", async (progress, note) => {
    const options = {
      isBuilt: true,
      isDurable: !args.includes(VOLATILE),
      env: NO_LIMITS,
      onProgress: progress,
    };
    const started = await lifetime.hold(startStack(options), (running) => running.stop());
    note(`${started.baseUrl}, on a throwaway database`);
    return started;
  });
  const driver = ["bench/main.ts", ...args.filter((arg) => arg !== VOLATILE)];
  const exitCode = await runTool(lifetime, "tsx", driver, {
    BENCH_SHOP_URL: stack.baseUrl,
    BENCH_GATEWAY_URL: stack.gatewayUrl,
    BENCH_DATABASE_URL: stack.databaseUrl,
    BENCH_SHOP_PID: String(stack.shop.pid),
    BENCH_GATEWAY_PID: String(stack.gateway.pid),
  });
  await stack.stop();
  return exitCode;
});
