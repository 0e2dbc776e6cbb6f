import type { Audit } from "./audit";

export interface PageAudit extends Audit {
  readonly page: string;
  /** It keeps itself out of search engines on purpose, and is judged without that. */
  readonly isPrivate: boolean;
}

/** The median of each number; a failure counts when any of the runs had it. */
export function medianAudit(audits: readonly Audit[]): Audit {
  const of = (name: Exclude<keyof Audit, "failures">) => median(audits.map((audit) => audit[name]));
  return {
    performance: of("performance"),
    accessibility: of("accessibility"),
    bestPractices: of("bestPractices"),
    seo: of("seo"),
    firstPaintMs: of("firstPaintMs"),
    largestPaintMs: of("largestPaintMs"),
    blockedMs: of("blockedMs"),
    layoutShift: of("layoutShift"),
    scriptBytes: of("scriptBytes"),
    totalBytes: of("totalBytes"),
    failures: [...new Set(audits.flatMap(({ failures }) => failures))],
  };
}

/** The one in the middle; of an even number the lower of the two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

const columns = [
  ["page", ({ page }: PageAudit) => page],
  ["performance", ({ performance }: PageAudit) => mark(performance, performance >= 95)],
  ["accessibility", ({ accessibility }: PageAudit) => mark(accessibility, accessibility === 100)],
  ["best practices", ({ bestPractices }: PageAudit) => mark(bestPractices, bestPractices === 100)],
  ["SEO", ({ seo, isPrivate }: PageAudit) => mark(isPrivate ? `${seo} °` : seo, seo === 100)],
  ["FCP s", ({ firstPaintMs }: PageAudit) => seconds(firstPaintMs)],
  ["LCP s", ({ largestPaintMs }: PageAudit) => mark(seconds(largestPaintMs), largestPaintMs <= 1500)],
  ["TBT ms", ({ blockedMs }: PageAudit) => blockedMs.toFixed(0)],
  ["CLS", ({ layoutShift }: PageAudit) => mark(layoutShift.toFixed(3), layoutShift <= 0.02)],
  ["JS KB", ({ scriptBytes }: PageAudit) => mark(kilobytes(scriptBytes), scriptBytes <= 120 * 1024)],
  ["all KB", ({ totalBytes }: PageAudit) => kilobytes(totalBytes)],
] as const;

/** A line for each page; a number with a ✗ misses its goal. */
export function formatAudits(audits: readonly PageAudit[], runs: number): string {
  const rows = [
    columns.map(([name]) => name),
    ...audits.map((audit) => columns.map(([, cell]) => cell(audit))),
  ];
  const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, index) => cell.padStart(widths[index] ?? 0)).join("  "));
  const failures = audits
    .filter((audit) => audit.failures.length > 0)
    .map(({ page, failures }) => `  ${page}: ${failures.join(", ")}`);
  return [
    ...lines,
    "",
    ...(failures.length > 0 ? ["Not perfect:", ...failures, ""] : []),
    `Median of ${runs}, mobile, simulated slow 4G. Goals: performance 95, the other scores 100, LCP 1.5 s, CLS 0.02,`,
    "120 KB of JavaScript (gzip). The shop is one that search engines may list, not the demo, which keeps them out;",
    "° keeps itself out of them, being a person's own or the result of a search, and is judged without that.",
  ].join("\n");
}

function mark(value: number | string, isMet: boolean): string {
  return isMet ? `${value}` : `${value} ✗`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}
