import { parseStartArguments } from "./arguments.mjs";
import { bringDatabase } from "./database/bring.mjs";
import { enter } from "./entry.mjs";
import { layout, privateFolder, projectRoot } from "./paths.mjs";
import { requireFreePort } from "./ports.mjs";
import { prepareDatabase } from "./prepare-database.mjs";
import { signal } from "./processes.mjs";
import { bringBuild } from "./production-build.mjs";
import { Refusal } from "./refusal.mjs";
import { claimShop, endLeftovers, openRun } from "./runs.mjs";
import { startGateway, startMailSandbox, startShops } from "./services.mjs";
import { buildEnvironment, readInstall } from "./shop-environment.mjs";
import { checkShopVariables } from "./shop-variables.mjs";
import { createSteps } from "./steps.mjs";
import { summarise } from "./summary.mjs";

const WATCH_DATABASE_EVERY_MS = 1_000;
const AFTER_KILL_MS = 3_000;

await enter(async (lifetime) => {
  const { mode, instances, overrides } = parseStartArguments(process.argv.slice(2));
  process.stdout.write(mode === "production" ? "GoMall starts.\n" : "GoMall starts for development.\n");
  const steps = createSteps();
  const paths = layout();
  const install = await steps.run("settings", async (_progress, note) => {
    const read = readInstall(projectRoot, overrides);
    await checkShopVariables(projectRoot, read.env);
    await lifetime.hold(claimShop(projectRoot), async (release) => release());
    const ended = await endLeftovers(projectRoot);
    await requirePorts(read.settings, ended > 0 ? AFTER_KILL_MS : 0);
    const kind = read.settings.isDemo ? "demo, with stand-ins and test cards" : read.settings.publicUrl;
    note(ended > 0 ? `${kind}; ended ${ended} left from a killed start` : kind);
    return read;
  });
  // Held first, so that it is said last.
  await lifetime.hold(Promise.resolve(), async () => say("Everything is stopped."));
  const { settings } = install;
  privateFolder(paths.logs);
  const run = openRun(projectRoot, "shop", mode);
  await lifetime.hold(Promise.resolve(run), async () => run.close());
  const setup = { root: projectRoot, run, logFolder: paths.logs };
  // They need nothing of the others, so they come up while those do.
  const sandboxes = settings.isDemo
    ? await startSandboxes(lifetime, { ...setup, env: install.env }, settings)
    : [];

  const database = await steps.run("database", async (progress, note) => {
    const bringing = bringDatabase({ databaseUrl: settings.databaseUrl, onProgress: progress });
    const brought = await lifetime.hold(bringing, async ({ instance }) => instance?.leave());
    note(brought.label);
    return brought;
  });
  const env = { ...install.env, DATABASE_URL: database.url };
  await steps.run("tables", async (progress, note) => note(await prepareDatabase(env, progress)));
  if (mode === "production") {
    await steps.run("build", async (progress, note) => {
      note(
        await bringBuild({ env: { ...buildEnvironment(), ...buildVariablesOf(env) }, onProgress: progress }),
      );
    });
  }
  const services = await steps.run("shop", async (progress, note) => {
    const { port, host } = settings;
    const shops = await startShops({ ...setup, env }, { port, host, mode, instances });
    const started = [...(await Promise.all(shops.map((shop) => holdService(lifetime, shop)))), ...sandboxes];
    progress("waiting for an answer");
    await Promise.all(started.map((service) => service.waitUntilHealthy()));
    note(new Intl.ListFormat("en").format(started.map(({ name }) => name)));
    return started;
  });
  process.stdout.write(summarise({ settings, database, paths, mode, env }));
  await lifetime.hold(Promise.resolve(), async () => say("\nStopping…"));
  return watch(lifetime, services, database);
});

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * @param {import("./environment.mjs").Settings} settings
 * @param {number} patienceMs
 */
async function requirePorts({ port, gatewayPort, mailSmtpPort, mailViewerPort, isDemo }, patienceMs) {
  await requireFreePort(port, "PORT", "the shop", patienceMs);
  if (!isDemo) return;
  await requireFreePort(gatewayPort, "GATEWAY_PORT", "the payment sandbox", patienceMs);
  await requireFreePort(mailSmtpPort, "MAIL_SMTP_PORT", "the mail sandbox", patienceMs);
  await requireFreePort(mailViewerPort, "MAIL_VIEWER_PORT", "the page of the mail sandbox", patienceMs);
}

/**
 * What the build was made with must be what the shop runs with.
 * @param {Record<string, string>} env
 */
function buildVariablesOf({ PUBLIC_URL, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY }) {
  return { PUBLIC_URL, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY };
}

/**
 * @param {ReturnType<typeof import("./lifetime.mjs").createLifetime>} lifetime
 * @param {import("./services.mjs").Setup} setup
 * @param {import("./environment.mjs").Settings} settings
 */
function startSandboxes(lifetime, setup, { gatewayPort, gatewayUrl, mailSmtpPort, mailViewerPort, port }) {
  const { ledger, mails } = layout();
  const shopUrl = `http://localhost:${port}`;
  const gateway = startGateway(setup, { port: gatewayPort, publicUrl: gatewayUrl, shopUrl, ledger });
  const ports = { smtpPort: mailSmtpPort, viewerPort: mailViewerPort };
  const mail = startMailSandbox(setup, { ...ports, store: mails });
  return Promise.all([gateway, mail].map((service) => holdService(lifetime, service)));
}

/**
 * @param {ReturnType<typeof import("./lifetime.mjs").createLifetime>} lifetime
 * @param {import("./service.mjs").Service} service
 */
function holdService(lifetime, service) {
  return lifetime.hold(
    Promise.resolve(service),
    () => service.stop(),
    () => signal(service.pid, "SIGKILL", true),
  );
}

/**
 * Stays until one part ends by itself: half a shop is worse than none.
 * @param {ReturnType<typeof import("./lifetime.mjs").createLifetime>} lifetime
 * @param {import("./service.mjs").Service[]} services
 * @param {import("./database/bring.mjs").Database} database
 */
async function watch(lifetime, services, { instance }) {
  const ends = services.map(async (service) => {
    const reason = await service.ended;
    return `The ${service.name} has ended (${reason}): everything is being stopped. Its log: ${service.logFile}`;
  });
  const databaseEnd = new Promise((done) => {
    if (!instance) return;
    setInterval(() => {
      if (instance.isAlive()) return;
      done(`The database has ended: everything is being stopped. Its log: ${instance.log}`);
    }, WATCH_DATABASE_EVERY_MS);
  });
  const reason = await Promise.race([...ends, databaseEnd]);
  if (lifetime.isClosing) return 0;
  throw new Refusal(String(reason));
}
