import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { connect } from "@/db/client";
import { checkInvariants } from "@/server/operations";
import { parseBenchArguments } from "./arguments";
import { readCatalogue } from "./catalogue";
import { type Meters, measureIdle } from "./measure";
import { machineBusyMs, meterProcess } from "./process-meter";
import { describeOutcome, formatReport, hasErrors, type Outcome, type Report } from "./report";
import type { Bench, Scenario } from "./scenario";
import { accountScenarios } from "./scenarios/accounts";
import { apiScenarios } from "./scenarios/api";
import { buyingScenarios } from "./scenarios/buying";
import { hotVariant } from "./scenarios/hot-variant";
import { pageScenarios } from "./scenarios/pages";
import { openShelf } from "./shelf";
import { type Client, openClient } from "./shop-client";
import { meterDatabase } from "./statement-meter";

const scenarios: readonly Scenario[] = [
  ...pageScenarios,
  ...apiScenarios,
  ...buyingScenarios,
  hotVariant,
  ...accountScenarios,
];
const idleSeconds = 3;
const resultsFolder = fileURLToPath(new URL("results/", import.meta.url));

/** Where the shop runs, told by scripts/bootstrap/bench.mjs, which has started it. */
const stack = {
  shopUrl: process.env.BENCH_SHOP_URL ?? "",
  gatewayUrl: process.env.BENCH_GATEWAY_URL ?? "",
  databaseUrl: process.env.BENCH_DATABASE_URL ?? "",
  shopPid: Number(process.env.BENCH_SHOP_PID) || null,
  gatewayPid: Number(process.env.BENCH_GATEWAY_PID) || null,
};

async function main(): Promise<void> {
  const chosen = parseBenchArguments(
    process.argv.slice(2),
    scenarios.map(({ name }) => name),
  );
  const database = await meterDatabase(stack.databaseUrl, readPid);
  const shelf = await openShelf(stack.databaseUrl);
  const clients: Client[] = [];
  const newClient = () => {
    const client = openClient(stack.shopUrl);
    clients.push(client);
    return client;
  };
  const processes = {
    shop: meterProcess(stack.shopPid),
    database: meterProcess(database.pid),
    gateway: meterProcess(stack.gatewayPid),
    driver: meterProcess(process.pid),
  };
  const catalogue = await readCatalogue(newClient());
  const silent: Meters = { database, processes, idle: null };
  const meters = { ...silent, idle: await measureIdle(silent, idleSeconds) };
  const bench: Bench = { ...stack, ...shelf, catalogue, meters, seconds: chosen.seconds, newClient };
  const watch = watchOthers(meters);
  const outcomes: Outcome[] = [];
  for (const scenario of pick(chosen.scenarios)) {
    process.stderr.write(`  … ${scenario.title.trim()}\n`);
    outcomes.push(describeOutcome(scenario, await scenario.run(bench)));
    for (const client of clients.splice(0)) client.close();
  }
  const report: Report = {
    conditions: {
      at: new Date().toISOString(),
      processors: availableParallelism(),
      node: process.versions.node,
      database: database.version,
      isDurable: database.isDurable,
      products: catalogue.products.length,
      seconds: chosen.seconds,
    },
    othersShare: watch.share(),
    outcomes,
    brokenInvariants: await findBroken(),
  };
  await Promise.all([database.close(), shelf.close()]);
  keep(report);
  process.stdout.write(`\n${formatReport(report)}\n`);
  process.exit(hasErrors(report) ? 1 : 0);
}

function pick(names: readonly string[]): readonly Scenario[] {
  return names.length === 0 ? scenarios : scenarios.filter(({ name }) => names.includes(name));
}

/** Selling fast is worth nothing if the books are wrong afterwards. */
async function findBroken(): Promise<string[]> {
  const { db, pool } = connect(stack.databaseUrl, 1);
  const broken = await checkInvariants(db);
  await pool.end();
  return broken.map(({ id, rule }) => `${id}: ${rule}`);
}

/** How much of the machine others use while this runs: with neighbours, a rate says little. */
function watchOthers({ processes }: Meters): { share(): number | null } {
  const ours = () => Object.values(processes).reduce((sum, meter) => sum + (meter.cpuMs() ?? 0), 0);
  const [beganAt, busyBefore, oursBefore] = [performance.now(), machineBusyMs(), ours()];
  return {
    share() {
      const busy = machineBusyMs();
      if (busy === null || busyBefore === null) return null;
      const others = busy - busyBefore - (ours() - oursBefore);
      return Math.max(0, others / ((performance.now() - beganAt) * availableParallelism()));
    },
  };
}

function readPid(pidFile: string): number | null {
  try {
    return Number(readFileSync(pidFile, "utf8")) || null;
  } catch {
    // A server on another machine, or one that doesn't say.
    return null;
  }
}

function keep(report: Report): void {
  mkdirSync(resultsFolder, { recursive: true });
  const text = `${JSON.stringify(report, null, 2)}\n`;
  for (const name of [report.conditions.at.replaceAll(":", "-"), "latest"]) {
    writeFileSync(`${resultsFolder}${name}.json`, text);
  }
}

await main();
