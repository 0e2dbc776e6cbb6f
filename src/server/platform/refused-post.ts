import type { IncomingMessage } from "node:http";
import { siteOf } from "./same-site";

/** The most that a form of a page carries; `serverActions.bodySizeLimit` in next.config.ts says the same. */
const maxFormBytes = 64 * 1024;

/** What isn't a page: it looks after its posts itself. */
const notPages = ["/api/", "/_next/", "/__nextjs"];

export type RefusedPostStatus = 403 | 411 | 413;

/**
 * Why a POST to a page isn't taken, as an HTTP status: its browser doesn't say that it comes from a page of this site
 * (403), it doesn't say how long it is (411) or is too long (413). Next refuses most of the same, but answers 500.
 */
export function statusOfRefusedPost(
  request: Pick<IncomingMessage, "method" | "url" | "headers">,
): RefusedPostStatus | null {
  if (!isPostToPage(request)) return null;
  const { headers } = request;
  const length = headers["content-length"];
  if (length === undefined) return 411;
  if (Number(length) > maxFormBytes) return 413;
  return siteOf((name) => [headers[name]].flat()[0]) === "same" ? null : 403;
}

/** Whether a request calls a Server Action, if anything. */
export function isPostToPage({ method, url = "/" }: Pick<IncomingMessage, "method" | "url">): boolean {
  return method === "POST" && !notPages.some((path) => url.startsWith(path));
}
