import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bringThrowaway } from "./database/throwaway.mjs";
import { DEMO_SENDER } from "./environment.mjs";
import { layout, privateFolder, projectRoot } from "./paths.mjs";
import { findFreePort } from "./ports.mjs";
import { prepareDatabase } from "./prepare-database.mjs";
import { bringBuild } from "./production-build.mjs";
import { endLeftovers, openRun } from "./runs.mjs";
import { startGateway, startMailSandbox, startShops } from "./services.mjs";
import { buildEnvironment, testEnvironment } from "./shop-environment.mjs";

let count = 0;

/**
 * Starts the whole shop beside the clone's own: the production build on a throwaway database, with its own sandboxes,
 * secrets, pictures and ports. For tests and measurements; see stack.d.mts for what can be set.
 * @param {import("./stack.d.mts").StackOptions} [options]
 * @returns {Promise<import("./stack.d.mts").Stack>}
 */
export async function startStack(options = {}) {
  count += 1;
  const root = options.root ?? projectRoot;
  await endLeftovers(root);
  const name = `stack-${process.pid}-${count}`;
  const folder = privateFolder(options.stateFolder ?? join(layout(root).run, name));
  /** @type {(() => Promise<unknown> | void)[]} */
  const closers = [];
  const stop = async () => {
    while (closers.length > 0) await closers.pop()?.();
  };
  try {
    if (!options.stateFolder) closers.push(() => rmSync(folder, { recursive: true, force: true }));
    if (!options.isBuilt) {
      await bringBuild({ root, env: buildEnvironment(root), onProgress: options.onProgress });
    }
    const databaseUrl = options.databaseUrl ?? (await bringOwnDatabase(root, closers, options));
    const where = await choosePorts(options);
    const env = stackEnvironment({ root, folder, databaseUrl, where, overrides: options.env });
    if (!options.isPrepared) await prepareDatabase(env, options.onProgress, root);
    const services = await startServices({ root, name, folder, where, env, options, closers });
    return {
      ...services,
      baseUrl: where.baseUrl,
      gatewayUrl: where.gatewayUrl,
      mailUrl: where.mailUrl,
      databaseUrl,
      ledger: join(folder, "ledger.json"),
      logFolder: join(folder, "logs"),
      env,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {string} root
 * @param {(() => Promise<unknown> | void)[]} closers
 * @param {import("./stack.d.mts").StackOptions} options
 */
async function bringOwnDatabase(root, closers, { isDurable, onProgress }) {
  const databaseUrl = process.env.TEST_DATABASE_URL;
  const database = await bringThrowaway({ root, databaseUrl, isDurable, onProgress });
  closers.push(database.stop);
  return database.url;
}

/** @param {import("./stack.d.mts").StackOptions} options */
async function choosePorts({ port, gatewayPort }) {
  // Not the next-door ranges of the clone's own shop, and different halves, so that the two can't meet.
  const shop = port ?? (await findFreePort(13_000, 15_999));
  const gateway = gatewayPort ?? (await findFreePort(16_000, 18_999));
  const mailSmtpPort = await findFreePort(19_000, 21_999);
  const mailViewerPort = await findFreePort(22_000, 24_999);
  return {
    port: shop,
    gatewayPort: gateway,
    baseUrl: `http://localhost:${shop}`,
    gatewayUrl: `http://localhost:${gateway}`,
    ...{ mailSmtpPort, mailViewerPort },
    mailUrl: `http://localhost:${mailViewerPort}`,
  };
}

/**
 * @param {{ root: string, folder: string, databaseUrl: string, where: Awaited<ReturnType<typeof choosePorts>>,
 *   overrides?: Record<string, string> }} what
 * @returns {Record<string, string>}
 */
function stackEnvironment({ root, folder, databaseUrl, where, overrides }) {
  const media = join(folder, "media");
  mkdirSync(media, { recursive: true });
  return /** @type {Record<string, string>} */ ({
    ...testEnvironment(root),
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: where.baseUrl,
    STRIPE_API_URL: where.gatewayUrl,
    PAYMENT_PAGE_ORIGIN: where.gatewayUrl,
    SMTP_URL: `smtp://127.0.0.1:${where.mailSmtpPort}`,
    MAIL_FROM: DEMO_SENDER,
    MEDIA_DIR: media,
    ...overrides,
  });
}

/**
 * @param {{ root: string, name: string, folder: string, where: Awaited<ReturnType<typeof choosePorts>>,
 *   env: Record<string, string>, options: import("./stack.d.mts").StackOptions,
 *   closers: (() => Promise<unknown> | void)[] }} what
 */
async function startServices({ root, name, folder, where, env, options, closers }) {
  const run = openRun(root, name, "production");
  closers.push(() => run.close());
  const setup = { root, run, env, logFolder: join(folder, "logs") };
  const gateway = startGateway(
    { ...setup, env: { ...env, ...options.gatewayEnv } },
    {
      port: where.gatewayPort,
      publicUrl: where.gatewayUrl,
      shopUrl: where.baseUrl,
      ledger: join(folder, "ledger.json"),
    },
  );
  closers.push(() => gateway.stop());
  const ports = { smtpPort: where.mailSmtpPort, viewerPort: where.mailViewerPort };
  const mail = startMailSandbox(setup, { ...ports, store: join(folder, "mails.jsonl") });
  closers.push(() => mail.stop());
  const { instances = 1, instanceEnv } = options;
  const place = /** @type {const} */ ({ port: where.port, host: "127.0.0.1", mode: "production" });
  const shops = await startShops(setup, { ...place, instances, instanceEnv });
  closers.push(() => Promise.all(shops.map((shop) => shop.stop())));
  await Promise.all([gateway, mail, ...shops].map((service) => service.waitUntilHealthy()));
  const [shop] = shops;
  if (!shop) throw new Error("No shop was started");
  return { shop, shops: shops.slice(0, instances), gateway, mail };
}
