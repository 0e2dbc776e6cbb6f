import { join } from "node:path";
import { childEnvironment } from "./packages.mjs";
import { startService } from "./service.mjs";

/**
 * What the services of one run share.
 * @typedef {object} Setup
 * @property {string} root
 * @property {ReturnType<typeof import("./runs.mjs").openRun>} run
 * @property {Record<string, string | undefined>} env of every process
 * @property {string} logFolder
 */

/**
 * Node takes as much memory as the machine has before it tidies up. Like this it does so when what it holds has grown
 * by half, and the C library keeps fewer pools of its own. Next's development server can't hand the flag on to the
 * process that does its work.
 */
const FRUGAL = { flags: ["--heap-growing-percent=50"], env: { MALLOC_ARENA_MAX: "2" } };

/**
 * Starts the shop itself.
 * @param {Setup} setup
 * @param {{ port: number, host: string, mode: "production" | "development" }} where
 */
export function startShop({ root, run, env, logFolder }, { port, host, mode }) {
  const isDevelopment = mode === "development";
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  const reachedAt = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return startService({
    name: "shop",
    command: process.execPath,
    args: [
      ...(isDevelopment ? [] : FRUGAL.flags),
      next,
      isDevelopment ? "dev" : "start",
      "-p",
      String(port),
      "-H",
      host,
    ],
    cwd: root,
    env: childEnvironment(root, {
      ...FRUGAL.env,
      ...env,
      PORT: String(port),
      NODE_ENV: mode,
      NEXT_TELEMETRY_DISABLED: "1",
      ...run.mark,
    }),
    logFile: join(logFolder, "shop.log"),
    healthUrl: `http://${reachedAt.includes(":") ? `[${reachedAt}]` : reachedAt}:${port}/api/health`,
    limitMs: isDevelopment ? 180_000 : 60_000,
    isShown: isDevelopment,
    onStart: (identity) => run.note("shop", identity),
  });
}

/**
 * Starts the payment sandbox.
 * @param {Setup} setup
 * @param {{ port: number, publicUrl: string, shopUrl: string, ledger: string }} where shopUrl: gets the webhooks
 */
export function startGateway({ root, run, env, logFolder }, { port, publicUrl, shopUrl, ledger }) {
  return startService({
    name: "payment sandbox",
    command: process.execPath,
    args: ["--import", "tsx", join("sandbox", "gateway", "main.ts")],
    cwd: root,
    env: childEnvironment(root, {
      ...env,
      GATEWAY_PORT: String(port),
      GATEWAY_PUBLIC_URL: publicUrl,
      WEBHOOK_URL: `${shopUrl}/api/webhooks/payments`,
      GATEWAY_LEDGER: ledger,
      ...run.mark,
    }),
    logFile: join(logFolder, "gateway.log"),
    healthUrl: `http://localhost:${port}/health`,
    limitMs: 30_000,
    onStart: (identity) => run.note("gateway", identity),
  });
}
