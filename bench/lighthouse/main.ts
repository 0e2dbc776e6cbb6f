import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Audit, auditPage } from "./audit";
import { preparePages } from "./audited-pages";
import { startBrowser } from "./browser";
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

const shopUrl = process.env.BENCH_SHOP_URL ?? "";
const runs = Math.max(1, Number(values.runs) || defaultRuns);
const all = await preparePages(shopUrl);
const chosen = values.page ? all.filter(({ name }) => values.page?.includes(name)) : all;
if (chosen.length === 0) throw new Error(`There are these pages: ${all.map(({ name }) => name).join(", ")}.`);

const results: PageAudit[] = [];
for (const page of chosen) {
  const audits: Audit[] = [];
  for (let run = 1; run <= runs; run += 1) {
    process.stderr.write(`  … ${page.name} ${run}/${runs}\n`);
    // A browser of its own for each look: nothing of the one before is left in it.
    const browser = await startBrowser(process.env.CHROMIUM_PATH ?? "");
    try {
      audits.push(await auditPage(shopUrl, page, browser.port));
    } finally {
      await browser.close();
    }
  }
  results.push({ page: page.name, ...medianAudit(audits) });
}

const folder = fileURLToPath(new URL("../results/", import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}lighthouse.json`, `${JSON.stringify({ runs, results }, null, 2)}\n`);
process.stdout.write(`\n${formatAudits(results, runs)}\n`);
const isPerfect = results.every(({ failures }) => failures.length === 0);
process.exit(values.strict && !isPerfect ? 1 : 0);
