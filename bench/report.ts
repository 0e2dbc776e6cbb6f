import type { Measured, Measurement } from "./measure";
import type { Scenario } from "./scenario";

export interface Conditions {
  readonly at: string;
  readonly processors: number;
  readonly node: string;
  readonly database: string;
  readonly isDurable: boolean;
  readonly products: number;
  readonly seconds: { readonly closed: number; readonly open: number };
}

export interface Outcome {
  readonly scenario: string;
  readonly title: string;
  readonly skipped: string | null;
  readonly measurement: Measurement | null;
  readonly goals: readonly { readonly text: string; readonly isMet: boolean }[];
}

export interface Report {
  readonly conditions: Conditions;
  /** The share of the machine's processors that others used meanwhile; null where it can't be seen. */
  readonly othersShare: number | null;
  readonly outcomes: readonly Outcome[];
  /** What must never be false and was, by its number. */
  readonly brokenInvariants: readonly string[];
}

export function describeOutcome(
  { name, title, goals }: Scenario,
  result: Measurement | { readonly skipped: string },
): Outcome {
  if ("skipped" in result)
    return { scenario: name, title, skipped: result.skipped, measurement: null, goals: [] };
  const judged = goals.map(({ text, isMet }) => ({ text, isMet: isMet(result) }));
  return { scenario: name, title, skipped: null, measurement: result, goals: judged };
}

/** Whether anything went wrong; that something is slow isn't wrong. */
export function hasErrors({ outcomes, brokenInvariants }: Report): boolean {
  return brokenInvariants.length > 0 || outcomes.some(({ measurement }) => errorsOf(measurement).length > 0);
}

const columns = [
  "scenario",
  "per second",
  "p50 ms",
  "p95 ms",
  "p99 ms",
  "at a rate of",
  "p50 ms",
  "p99 ms",
  "SQL/op",
  "CPU ms/op shop",
  "database",
  "MiB shop",
  "database",
  "gateway",
  "errors",
];

/** The report for people: a table, the goals, and under which conditions. */
export function formatReport(report: Report): string {
  const rows = report.outcomes.flatMap(formatRow);
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const table = [line(columns), widths.map((width) => "─".repeat(width)).join("  "), ...rows.map(line)];
  return [
    ...table,
    ...formatSkipped(report),
    "",
    ...formatGoals(report),
    "",
    ...formatComparisons(report),
    ...formatErrors(report),
    ...formatConditions(report),
    "",
  ].join("\n");
}

function formatRow({ title, measurement }: Outcome): string[][] {
  if (!measurement) return [];
  const { closed, open, perOperation, residentBytes } = measurement;
  const { shop, database } = perOperation.cpuMs;
  const cells = [
    title,
    formatRate(closed.perSecond),
    ...formatTimes(closed, ["p50Ms", "p95Ms", "p99Ms"]),
    open ? `${formatRate(open.aimedPerSecond)}/s` : "–",
    ...(open ? formatTimes(open, ["p50Ms", "p99Ms"]) : ["–", "–"]),
    perOperation.statements.total.toFixed(1),
    formatMs(shop ?? null),
    formatMs(database ?? null),
    formatMebibytes(residentBytes.shop),
    formatMebibytes(residentBytes.database),
    formatMebibytes(residentBytes.gateway),
    String(errorsOf(measurement).reduce((sum, [, times]) => sum + times, 0)),
  ];
  return [cells];
}

function formatTimes(measured: Measured, names: readonly ("p50Ms" | "p95Ms" | "p99Ms")[]): string[] {
  return names.map((name) => measured[name].toFixed(1));
}

function formatRate(perSecond: number): string {
  return perSecond >= 100 ? perSecond.toFixed(0) : perSecond.toFixed(1);
}

function formatMs(ms: number | null): string {
  return ms === null ? "–" : ms.toFixed(2);
}

function formatMebibytes(bytes: number | null | undefined): string {
  return bytes ? (bytes / 1024 / 1024).toFixed(0) : "–";
}

function formatGoals({ outcomes }: Report): string[] {
  const goals = outcomes.flatMap(({ title, goals }) =>
    goals.map((goal) => ({ title: title.trim(), ...goal })),
  );
  if (goals.length === 0) return [];
  const met = goals.filter(({ isMet }) => isMet).length;
  const lines = goals.map(
    ({ title, text, isMet }) => `  ${isMet ? "✓ met    " : "✗ not met"}  ${title}: ${text}`,
  );
  return [`Goals: ${met} of ${goals.length} met`, ...lines];
}

function formatComparisons({ outcomes }: Report): string[] {
  const percent = (share: number) => (share * 100).toFixed(1);
  const lines = outcomes.flatMap(({ title, measurement }) => {
    if (!measurement?.comparison) return [];
    const { pairs, firstSlowerShare, chance, p50Ms } = measurement.comparison;
    const [known, unknown] = p50Ms.map((ms) => ms.toFixed(1));
    return `  ${title}: the account's took longer in ${percent(firstSlowerShare)} % of ${pairs} pairs (by chance alone 50 ± ${percent(chance)}), p50 ${known} and ${unknown} ms`;
  });
  return lines.length === 0 ? [] : ["Can a stranger tell?", ...lines, ""];
}

function formatSkipped({ outcomes }: Report): string[] {
  const skipped = outcomes.filter(({ skipped }) => skipped !== null);
  return skipped.map(({ title, skipped }) => `Skipped: ${title.trim()}: ${skipped}.`);
}

function formatErrors({ outcomes, brokenInvariants }: Report): string[] {
  const lines = outcomes.flatMap(({ title, measurement }) =>
    errorsOf(measurement).map(([what, times]) => `  ${title.trim()}: ${what} (${times} ×)`),
  );
  const broken = brokenInvariants.map((id) => `  broken: ${id}`);
  return lines.length + broken.length === 0 ? [] : ["Errors:", ...lines, ...broken, ""];
}

function formatConditions({ conditions, othersShare }: Report): string[] {
  const { processors, node, database, isDurable, products, seconds } = conditions;
  const facts = [
    `${processors} processors, shared by shop, database, payment sandbox and driver`,
    `Node ${node}`,
    `${database}, ${isDurable ? "durable" : "not durable"}`,
    `${products} product pages`,
    `${seconds.closed} s a scenario`,
  ];
  const others = othersShare === null ? null : Math.round(othersShare * 100);
  const warning =
    others !== null && others > 5
      ? [
          `Other programs used ${others} % of the processors meanwhile: rates and times say little, the rest holds.`,
        ]
      : [];
  return [`${facts.join(" · ")}.`, ...warning];
}

function errorsOf(measurement: Measurement | null): [string, number][] {
  const { closed, open } = measurement ?? {};
  return [...Object.entries(closed?.errors ?? {}), ...Object.entries(open?.errors ?? {})];
}
