import { type Html, html } from "./html";
import type { Response } from "./http";

export interface Page {
  lang: string;
  title: string;
  /** The line across the top that says what this is. */
  notice: string;
  body: Html;
  isWide?: boolean;
  status?: number;
  /** Addresses that a form of this page may lead to through a redirect. */
  formTargets?: readonly (string | null)[];
  /** It shows another page of this origin in a frame. */
  hasFrame?: boolean;
}

/** A whole page with its security headers. */
export function renderPage(page: Page): Response {
  const document = html`<!doctype html>
<html lang="${page.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${page.title}</title>
<link rel="stylesheet" href="/assets/page.css">
</head>
<body>
<header class="notice">${page.notice}</header>
<main${page.isWide ? { html: ' class="wide"' } : null}>
${page.body}
</main>
</body>
</html>
`;
  return {
    status: page.status ?? 200,
    headers: { ...securityHeaders(page), "content-type": "text/html; charset=utf-8" },
    body: document.html,
  };
}

/**
 * No script at all. Browsers hold redirects after a form post to `form-action` too, so the shop's origin is
 * named there. The referrer stays within this origin, since the address of a page is what lets one pay it.
 */
function securityHeaders({ formTargets = [], hasFrame = false }: Page): Record<string, string> {
  const origins = formTargets.flatMap((url) => (url && URL.canParse(url) ? [new URL(url).origin] : []));
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    ...(hasFrame ? ["frame-src 'self'"] : []),
    `form-action ${["'self'", ...new Set(origins)].join(" ")}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
  };
}
