import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { AuditedPage } from "./audited-pages";

/** What one look at a page tells. Scores are 0 to 100. */
export interface Audit {
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  readonly blockedMs: number;
  readonly layoutShift: number;
  /** As it came over the wire. */
  readonly scriptBytes: number;
  readonly totalBytes: number;
  /** What isn't perfect, by Lighthouse's names. */
  readonly failures: readonly string[];
}

/** What is read of Lighthouse's own report. */
interface Report {
  readonly finalDisplayedUrl: string;
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<
    Record<string, { score: number | null; numericValue?: number; details?: { items?: readonly Request[] } }>
  >;
}

interface Request {
  readonly resourceType?: string;
  readonly transferSize?: number;
}

export interface Tools {
  /** Lighthouse's command, a script for Node. */
  readonly lighthouse: string;
  readonly chromium: string;
}

const run = promisify(execFile);
const maxReportBytes = 64 * 1024 * 1024;

/**
 * Looks at a page as a middling phone on a slow network does, with Lighthouse's own simulation of both, in a browser
 * that has seen nothing before.
 */
export async function auditPage(shopUrl: string, page: AuditedPage, tools: Tools): Promise<Audit> {
  const args = [tools.lighthouse, shopUrl + page.path, ...argumentsFor(page)];
  const look = () => runLighthouse(args, tools);
  // Now and then Chromium loses a page's trace: Lighthouse then asks to be run again, and has nothing to tell.
  const report = await look().catch(look);
  return {
    performance: score(report, "performance"),
    accessibility: score(report, "accessibility"),
    bestPractices: score(report, "best-practices"),
    seo: score(report, "seo"),
    firstPaintMs: numberOf(report, "first-contentful-paint"),
    largestPaintMs: numberOf(report, "largest-contentful-paint"),
    blockedMs: numberOf(report, "total-blocking-time"),
    layoutShift: numberOf(report, "cumulative-layout-shift"),
    scriptBytes: transferred(report, "Script"),
    totalBytes: transferred(report, null),
    failures: failuresOf(report),
  };
}

async function runLighthouse(args: readonly string[], { chromium }: Tools): Promise<Report> {
  const env = { ...process.env, CHROME_PATH: chromium };
  const { stdout } = await run(process.execPath, args, { env, maxBuffer: maxReportBytes });
  const report = JSON.parse(stdout) as Report;
  if (report.runtimeError) throw new Error(`${report.finalDisplayedUrl}: ${report.runtimeError.message}`);
  return report;
}

function argumentsFor({ isPrivate, cookie }: AuditedPage): string[] {
  // Chromium's sandbox refuses to run as root, as in most containers.
  const chromium = ["--headless=new", "--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  return [
    ...["--output=json", "--output-path=stdout", "--quiet", "--no-enable-error-reporting"],
    "--only-categories=performance,accessibility,best-practices,seo",
    "--disable-full-page-screenshot",
    `--chrome-flags=${chromium.join(" ")}`,
    ...(isPrivate ? ["--skip-audits=is-crawlable"] : []),
    ...(cookie ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : []),
  ];
}

function score({ categories }: Report, name: string): number {
  return Math.round((categories[name]?.score ?? 0) * 100);
}

function numberOf({ audits }: Report, name: string): number {
  return audits[name]?.numericValue ?? Number.NaN;
}

function transferred({ audits }: Report, type: string | null): number {
  const requests = audits["network-requests"]?.details?.items ?? [];
  return requests
    .filter(({ resourceType }) => type === null || resourceType === type)
    .reduce((sum, { transferSize }) => sum + (transferSize ?? 0), 0);
}

/** Of the categories whose score is to be perfect. */
function failuresOf({ categories, audits }: Report): string[] {
  const perfect = ["accessibility", "best-practices", "seo"].flatMap(
    (name) => categories[name]?.auditRefs ?? [],
  );
  return perfect.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id);
}
