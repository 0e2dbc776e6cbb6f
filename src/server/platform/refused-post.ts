import type { IncomingMessage } from "node:http";

/** The most that a form of a page carries; `serverActions.bodySizeLimit` in next.config.ts says the same. */
const maxFormBytes = 64 * 1024;

/** What isn't a page: it looks after its posts itself. */
const notPages = ["/api/", "/_next/", "/__nextjs"];

export type RefusedPostStatus = 403 | 411 | 413;

/**
 * Why a POST to a page isn't taken, as an HTTP status: it comes from a page of another site (403), doesn't say how
 * long it is (411) or is too long (413). Next refuses the same, but answers 500.
 */
export function statusOfRefusedPost({
  method,
  url = "/",
  headers,
}: Pick<IncomingMessage, "method" | "url" | "headers">): RefusedPostStatus | null {
  if (method !== "POST" || notPages.some((path) => url.startsWith(path))) return null;
  if (!isFromThisSite(headers)) return 403;
  const length = headers["content-length"];
  if (length === undefined) return 411;
  return Number(length) <= maxFormBytes ? null : 413;
}

/** Browsers name the origin of every post; what comes without one isn't a page of another site. */
function isFromThisSite({
  origin,
  host,
  "x-forwarded-host": forwarded,
}: IncomingMessage["headers"]): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const forwardedHost = [forwarded].flat()[0]?.split(",", 1)[0]?.trim();
  return [forwardedHost, host].includes(new URL(origin).host);
}
