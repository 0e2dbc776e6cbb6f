import { join } from "node:path";
import { childEnvironment } from "./packages.mjs";
import { findFreePort } from "./ports.mjs";
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
/**
 * Node takes as much memory as the machine has before it tidies up. Like this it does so when what it holds has grown
 * by half, and the C library keeps fewer pools of its own. Next's development server can't hand the flag on to the
 * process that does its work.
 */
const FRUGAL = { flags: ["--heap-growing-percent=50"], env: { MALLOC_ARENA_MAX: "2" } };

/**
 * @typedef {{ port: number, host: string, mode: "production" | "development" }} Place
 */

/**
 * Starts the shop itself: one process, or several instances with a door in front that hands requests round.
 * @param {Setup} setup
 * @param {Place & { instances: number, instanceEnv?: readonly Record<string, string>[] }} where instanceEnv: on top of
 *   the setup's, for each instance in turn
 * @returns {Promise<import("./service.mjs").Service[]>}
 */
export async function startShops(setup, { instances, instanceEnv = [], ...where }) {
  if (instances === 1) return [startShop({ ...setup, env: { ...setup.env, ...instanceEnv[0] } }, where)];
  /** @type {number[]} */
  const ports = [];
  // Apart from the ports that people choose, and each in a range of its own, since none is taken before it starts.
  for (let index = 0; index < instances; index += 1)
    ports.push(await findFreePort(19_000 + 100 * index, 19_099 + 100 * index));
  // The door is one more proxy in front, which each of them believes.
  const env = { ...setup.env, TRUSTED_PROXIES: String(Number(setup.env.TRUSTED_PROXIES || 0) + 1) };
  const shops = ports.map((port, index) =>
    startShop(
      { ...setup, env: { ...env, ...instanceEnv[index] } },
      { ...where, port, host: "127.0.0.1" },
      `shop-${index + 1}`,
    ),
  );
  return [...shops, startBalancer(setup, where, ports)];
}

/**
 * @param {Setup} setup
 * @param {Place} where
 * @param {string} [name]
 */
export function startShop({ root, run, env, logFolder }, { port, host, mode }, name = "shop") {
  const isDevelopment = mode === "development";
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  return startService({
    name,
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
    logFile: join(logFolder, `${name}.log`),
    healthUrl: healthUrl(host, port),
    limitMs: isDevelopment ? 180_000 : 60_000,
    isShown: isDevelopment,
    onStart: (identity) => run.note(name, identity),
  });
}

/**
 * @param {Setup} setup
 * @param {Place} where
 * @param {number[]} ports
 */
function startBalancer({ root, run, env, logFolder }, { port, host }, ports) {
  return startService({
    name: "balancer",
    command: process.execPath,
    args: [join(root, "scripts", "bootstrap", "balancer.mjs"), ...[port, host, ...ports].map(String)],
    cwd: root,
    env: childEnvironment(root, { ...env, ...run.mark }),
    logFile: join(logFolder, "balancer.log"),
    healthUrl: healthUrl(host, port),
    limitMs: 60_000,
    onStart: (identity) => run.note("balancer", identity),
  });
}

/**
 * @param {string} host
 * @param {number} port
 */
function healthUrl(host, port) {
  const reachedAt = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${reachedAt.includes(":") ? `[${reachedAt}]` : reachedAt}:${port}/api/health`;
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

/**
 * Starts the mail sandbox: a mail server, and a page that shows what came in.
 * @param {Setup} setup
 * @param {{ smtpPort: number, viewerPort: number, store: string }} where
 */
export function startMailSandbox({ root, run, env, logFolder }, { smtpPort, viewerPort, store }) {
  return startService({
    name: "mail sandbox",
    command: process.execPath,
    args: ["--import", "tsx", join("sandbox", "mail", "main.ts")],
    cwd: root,
    env: childEnvironment(root, {
      ...env,
      MAIL_SMTP_PORT: String(smtpPort),
      MAIL_VIEWER_PORT: String(viewerPort),
      MAIL_STORE: store,
      ...run.mark,
    }),
    logFile: join(logFolder, "mail.log"),
    healthUrl: `http://localhost:${viewerPort}/health`,
    limitMs: 30_000,
    onStart: (identity) => run.note("mail", identity),
  });
}
