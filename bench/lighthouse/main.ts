import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Audit, auditPage } from "./audit";
import { preparePages } from "./audited-pages";
import { formatAudits, medianAudit, type PageAudit } from "./table";

const defaultRuns = 5;

/** `--page name` (several), `--runs n`, `--strict`: fail when accessibility, best practices or SEO isn't perfect. */
const { values } = parseArgs({
  options: {
    page: { type: "string", multiple: true },
    runs: { type: "string", default: String(defaultRuns) },
    strict: { type: "boolean", default: false },
  },
});

/** Where the shop runs and what looks at it, told by scripts/bootstrap/lighthouse.mjs. */
const shopUrl = process.env.BENCH_SHOP_URL ?? "";
const tools = { lighthouse: process.env.LIGHTHOUSE_PATH ?? "", chromium: process.env.CHROMIUM_PATH ?? "" };

const runs = Math.max(1, Number(values.runs) || defaultRuns);
const all = await preparePages(shopUrl);
const chosen = values.page ? all.filter(({ name }) => values.page?.includes(name)) : all;
if (chosen.length === 0) throw new Error(`There are these pages: ${all.map(({ name }) => name).join(", ")}.`);

const results: PageAudit[] = [];
for (const page of chosen) {
  const audits: Audit[] = [];
  for (let run = 1; run <= runs; run += 1) {
    process.stderr.write(`  … ${page.name} ${run}/${runs}\n`);
    audits.push(await auditPage(shopUrl, page, tools));
  }
  results.push({ page: page.name, isPrivate: page.isPrivate === true, ...medianAudit(audits) });
}

const folder = fileURLToPath(new URL("../results/", import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}lighthouse.json`, `${JSON.stringify({ runs, results }, null, 2)}\n`);
process.stdout.write(`\n${formatAudits(results, runs)}\n`);
const isPerfect = results.every(({ failures }) => failures.length === 0);
process.exit(values.strict && !isPerfect ? 1 : 0);
