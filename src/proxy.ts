import { type NextRequest, NextResponse } from "next/server";
import { secretSchema } from "@/server/identity/schemas";
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

const personalPages = [
  /^(?:checkout|orders|account)(?:\/|$)/,
  /^(?:sign-in|sign-in\/code|register|forgot-password|check-mail\/(?:register|reset))$/,
  /^(?:verify|reset-password)\/[^/]+$/,
];

/** Every page for staff; another address below /admin is unknown. */
const staffPage =
  /^admin(?:\/(?:staff(?:\/[^/]+(?:\/two-step)?)?|invitations|roles|welcome|two-step|denied|invitation\/[^/]+))?\/?$/;

function isPersonal(request: NextRequest): boolean {
  const page = pageOf(request);
  return staffPage.test(page) || personalPages.some((pattern) => pattern.test(page));
}

/** The address without its language. */
function pageOf({ nextUrl }: NextRequest): string {
  return nextUrl.pathname.replace(/^\/(?:zh\/)?/, "");
}

/** Gives the page a policy with a nonce of its own; Next reads it from the request and puts it on its scripts. */
function withNonce(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  // biome-ignore lint/style/noProcessEnv: the bundler puts the mode of the build here.
  const isDev = process.env.NODE_ENV === "development";
  const policy = noncePagePolicy(nonce, formTargets(request), isDev);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers }, status: statusOf(request) });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Where forms may end, redirects included: the payment page, and where people sign in elsewhere. Those of staff end here. */
function formTargets(request: NextRequest): string[] {
  if (staffPage.test(pageOf(request))) return [];
  const { PAYMENT_PAGE_ORIGIN, AUTH_GITHUB_ID, AUTH_GOOGLE_ID } = env();
  return [
    PAYMENT_PAGE_ORIGIN,
    ...(AUTH_GITHUB_ID ? ["https://github.com"] : []),
    ...(AUTH_GOOGLE_ID ? ["https://accounts.google.com"] : []),
  ];
}

/** A page can't choose its status. Who may see a page, the page asks; it leads to this one whoever may not. */
function statusOf(request: NextRequest): number {
  if (/^admin\/denied\/?$/.test(pageOf(request))) return 403;
  return leadsNowhere(request) ? 404 : 200;
}

/** A link that can't be one is answered 404 from here, by its own page. */
function leadsNowhere({ nextUrl }: NextRequest): boolean {
  const order = /\/(?:orders|checkout\/result)\/([^/]+)\/?$/.exec(nextUrl.pathname)?.[1];
  const secret = /\/(?:verify|reset-password|invitation|email\/(?:confirm|undo))\/([^/]+)\/?$/.exec(
    nextUrl.pathname,
  )?.[1];
  if (order !== undefined) return !orderTokenSchema.safeParse(order).success;
  return secret !== undefined && !secretSchema.safeParse(secret).success;
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
    "/account/:path*",
    "/zh/account/:path*",
    "/(verify|reset-password)/:secret",
    "/zh/(verify|reset-password)/:secret",
    // Whatever is no page of the storefront, no file and nothing of Next's own.
    "/((?!api/|_next/|media/|zh$|(?:zh/)?(?:search|cart|about|shipping|returns|privacy|terms|categories/[^/]+|products/[^/]+)$|.*\\.[^/]*$).+)",
  ],
};
