import { evaluateSearch, isBelowFloor, type Scores } from "@/testing/search-eval/evaluate";

/** `search-eval.ts [--all]`: judges the search over the demo catalogue; `--all` shows every query that isn't perfect. */
const evaluation = evaluateSearch();
const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(9);
const row = (name: string, count: number, { ndcg, recall, zeroResults }: Scores) =>
  `${name.padEnd(24)}${String(count).padStart(8)}${ndcg.toFixed(3).padStart(9)}${percent(recall)}${percent(zeroResults)}\n`;

process.stdout.write(`${"group".padEnd(24)} queries  nDCG@10   recall  nothing\n`);
for (const { name, count, ...scores } of evaluation.groups) process.stdout.write(row(name, count, scores));
process.stdout.write(row("all", evaluation.queries.length, evaluation.total));
process.stdout.write(row("floor", evaluation.queries.length, evaluation.floor));

if (process.argv.includes("--all")) {
  for (const { query, ndcg, recall, found, relevant } of evaluation.queries) {
    if (ndcg > 0.999 && recall === 1) continue;
    const seen = found.map((key) => `${key}${relevant[key] ? ` (${relevant[key]})` : ""}`).join(", ");
    process.stdout.write(
      `\n${query}: nDCG ${ndcg.toFixed(2)}, recall ${percent(recall).trim()}\n  ${seen || "nothing"}\n`,
    );
  }
}

if (isBelowFloor(evaluation)) {
  process.stderr.write("The search is below its floor: see src/testing/search-eval/judgements.json.\n");
  process.exitCode = 1;
}
