import lighthouse from "lighthouse";
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

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>["lhr"];

/** Looks at a page as a middling phone on a slow network does, with Lighthouse's own simulation of both. */
export async function auditPage(shopUrl: string, page: AuditedPage, port: number): Promise<Audit> {
  const result = await lighthouse(shopUrl + page.path, {
    ...{ port, output: "json", logLevel: "silent" },
    onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
    ...(page.isPrivate ? { skipAudits: ["is-crawlable"] } : {}),
    ...(page.cookie ? { extraHeaders: { Cookie: page.cookie } } : {}),
  });
  if (!result) throw new Error(`Lighthouse has nothing to say of ${page.path}`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${page.path}: ${lhr.runtimeError.message}`);
  return {
    performance: score(lhr, "performance"),
    accessibility: score(lhr, "accessibility"),
    bestPractices: score(lhr, "best-practices"),
    seo: score(lhr, "seo"),
    firstPaintMs: numberOf(lhr, "first-contentful-paint"),
    largestPaintMs: numberOf(lhr, "largest-contentful-paint"),
    blockedMs: numberOf(lhr, "total-blocking-time"),
    layoutShift: numberOf(lhr, "cumulative-layout-shift"),
    scriptBytes: transferred(lhr, "Script"),
    totalBytes: transferred(lhr, null),
    failures: failuresOf(lhr),
  };
}

function score({ categories }: Result, name: string): number {
  return Math.round((categories[name]?.score ?? 0) * 100);
}

function numberOf({ audits }: Result, name: string): number {
  return audits[name]?.numericValue ?? Number.NaN;
}

function transferred({ audits }: Result, type: string | null): number {
  const details = audits["network-requests"]?.details;
  if (details?.type !== "table") return Number.NaN;
  return details.items
    .filter(({ resourceType }) => type === null || resourceType === type)
    .reduce((sum, { transferSize }) => sum + Number(transferSize ?? 0), 0);
}

/** Of the categories whose score is to be perfect. */
function failuresOf({ categories, audits }: Result): string[] {
  const perfect = ["accessibility", "best-practices", "seo"].flatMap((name) => categories[name]?.auditRefs ?? []);
  return perfect
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);
}
