import { type NextRequest, NextResponse } from "next/server";
import { orderTokenSchema } from "@/server/orders/schemas";
import { env } from "@/server/platform/env";
import { noncePagePolicy } from "@/shared/browser-policy";

/**
 * Runs for pages that are rendered for one person and for addresses that lead nowhere; never for the storefront's
 * static pages. It authorises nothing.
 */
export function proxy(request: NextRequest): NextResponse {
  return isPersonal(request) ? withNonce(request) : asUnknown(request);
}

/** Every page for staff; another address below /admin is unknown. */
const staffPage =
  /^\/(?:zh\/)?admin(?:\/(?:staff(?:\/[^/]+)?|invitations|roles|welcome|denied|invitation\/[^/]+))?\/?$/;

function isPersonal({ nextUrl }: NextRequest): boolean {
  return /^\/(?:zh\/)?(?:checkout|orders)(?:\/|$)/.test(nextUrl.pathname) || staffPage.test(nextUrl.pathname);
}

/** Gives the page a policy with a nonce of its own; Next reads it from the request and puts it on its scripts. */
function withNonce(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  // biome-ignore lint/style/noProcessEnv: the bundler puts the mode of the build here.
  const isDev = process.env.NODE_ENV === "development";
  const formTargets = staffPage.test(request.nextUrl.pathname) ? [] : [env().PAYMENT_PAGE_ORIGIN];
  const policy = noncePagePolicy(nonce, formTargets, isDev);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers }, status: statusOf(request) });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** A page can't choose its status. Who may see a page, the page asks; it leads to this one whoever may not. */
function statusOf(request: NextRequest): number {
  if (/^\/(?:zh\/)?admin\/denied\/?$/.test(request.nextUrl.pathname)) return 403;
  return leadsNowhere(request) ? 404 : 200;
}

/** An order's link that can't be one is answered 404 from here, by its own page. */
function leadsNowhere({ nextUrl }: NextRequest): boolean {
  const token = /\/(?:orders|checkout\/result)\/([^/]+)\/?$/.exec(nextUrl.pathname)?.[1];
  return token !== undefined && !orderTokenSchema.safeParse(token).success;
}

/**
 * A page can't choose its status, and Next's own not-found page is drawn by scripts alone: the words of an unknown
 * address are a page like any other, answered 404 from here.
 */
function asUnknown(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-unknown-address", "1");
  return NextResponse.next({ request: { headers }, status: 404 });
}

export const config = {
  matcher: [
    "/checkout/:path*",
    "/orders/:path*",
    "/admin/:path*",
    "/zh/admin/:path*",
    "/zh/checkout/:path*",
    "/zh/orders/:path*",
    // Whatever is no page of the storefront, no file and nothing of Next's own.
    "/((?!api/|_next/|media/|zh$|(?:zh/)?(?:search|cart|about|shipping|returns|privacy|terms|categories/[^/]+|products/[^/]+)$|.*\\.[^/]*$).+)",
  ],
};
