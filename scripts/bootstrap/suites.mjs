import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bringChromium } from "./chromium.mjs";
import { bringThrowaway } from "./database/throwaway.mjs";
import { readJson } from "./files.mjs";
import { layout } from "./paths.mjs";
import { bringBuild } from "./production-build.mjs";
import { countTests, readPlaywright, readVitest } from "./results.mjs";
import { buildEnvironment } from "./shop-environment.mjs";
import { startStack } from "./stack.mjs";
import { runTool } from "./tools.mjs";

/**
 * What a suite is run with.
 * @typedef {object} SuiteOptions
 * @property {ReturnType<typeof import("./lifetime.mjs").createLifetime>} lifetime
 * @property {ReturnType<typeof import("./steps.mjs").createSteps>} steps
 * @property {string[]} [args] for the test runner
 * @property {Record<string, string>} [env]
 */

/** The shop under test: limits on guests would stop the tests themselves, who are all one guest. */
const JOURNEY_ENVIRONMENT = {
  MAX_UNPAID_ORDERS_PER_ADDRESS: "0",
  MAX_UNPAID_ORDERS_PER_EMAIL: "0",
  MAX_UNPAID_ORDERS_PER_NETWORK: "0",
  EXPIRY_INTERVAL_SECONDS: "1",
};

/**
 * Runs the database tests on a throwaway database.
 * @param {SuiteOptions} options
 */
export async function runDatabaseTests({ lifetime, steps, args = [], env = {} }) {
  const database = await steps.run("database", async (progress, note) => {
    const bringing = bringThrowaway({ databaseUrl: process.env.TEST_DATABASE_URL, onProgress: progress });
    const brought = await lifetime.hold(bringing, (started) => started.stop());
    note(brought.label);
    return brought;
  });
  const report = reportFile("db");
  const exitCode = await runTool(
    lifetime,
    "vitest",
    ["run", "--project", "db", ...vitestReport(report), ...args],
    {
      ...env,
      TEST_DATABASE_URL: database.url,
    },
  );
  await database.stop();
  return { exitCode, result: countTests("database tests", readVitest(readJson(report)), exitCode) };
}

/**
 * Runs the browser tests against the production build.
 * @param {SuiteOptions} options
 */
export async function runJourneys({ lifetime, steps, args = [], env = {} }) {
  const chromium = await steps.run("browser", async (progress, note) => {
    const brought = await bringChromium(progress);
    note(brought.label);
    return brought;
  });
  await steps.run("build", async (progress, note) => {
    note(await bringBuild({ env: buildEnvironment(), onProgress: progress }));
  });
  const stack = await steps.run("shop", async (progress, note) => {
    const options = { isBuilt: true, env: { ...JOURNEY_ENVIRONMENT, ...env }, onProgress: progress };
    const started = await lifetime.hold(startStack(options), (running) => running.stop());
    note(`${started.baseUrl}, on a throwaway database`);
    return started;
  });
  const report = reportFile("e2e");
  const exitCode = await runTool(lifetime, "playwright", ["test", ...playwrightReport(args), ...args], {
    ...env,
    ...journeyVariables(stack),
    CHROMIUM_PATH: chromium.path,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  await stack.stop();
  return { exitCode, result: countTests("browser tests", readPlaywright(readJson(report)), exitCode) };
}

/** @param {import("./stack.d.mts").Stack} stack */
function journeyVariables(stack) {
  return {
    E2E_BASE_URL: stack.baseUrl,
    E2E_GATEWAY_URL: stack.gatewayUrl,
    E2E_MAIL_URL: stack.mailUrl,
    E2E_DATABASE_URL: stack.databaseUrl,
    E2E_LEDGER: stack.ledger,
    E2E_LOG_FOLDER: stack.logFolder,
    E2E_APP_SECRET: stack.env.APP_SECRET,
    E2E_AUTH_SECRET: stack.env.AUTH_SECRET,
    E2E_STRIPE_SECRET_KEY: stack.env.STRIPE_SECRET_KEY,
    E2E_STRIPE_WEBHOOK_SECRET: stack.env.STRIPE_WEBHOOK_SECRET,
    E2E_DEMO_ADMIN_PASSWORD: stack.env.DEMO_ADMIN_PASSWORD,
  };
}

/**
 * Where a runner writes its report, without the one of an earlier run.
 * @param {string} name
 */
export function reportFile(name) {
  const folder = join(layout().home, "reports");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
export function vitestReport(file) {
  return ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
}

/** @param {string[]} args */
function playwrightReport(args) {
  const hasOwn = args.some((arg) => arg.startsWith("--reporter") || arg === "--ui" || arg === "--list");
  return hasOwn ? [] : ["--reporter=list,json,./e2e/global-page-watch.ts"];
}
