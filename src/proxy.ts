import { type NextRequest, NextResponse } from "next/server";
import { orderTokenSchema } from "@/server/orders/schemas";
import { env } from "@/server/platform/env";
import { noncePagePolicy } from "@/shared/browser-policy";

/**
 * Gives pages that are rendered for one person a policy with a nonce of their own; Next reads it from the request
 * and puts it on its scripts. It authorises nothing.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  // biome-ignore lint/style/noProcessEnv: the bundler puts the mode of the build here.
  const isDev = process.env.NODE_ENV === "development";
  const policy = noncePagePolicy(nonce, [env().PAYMENT_PAGE_ORIGIN], isDev);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers }, status: leadsNowhere(request) ? 404 : 200 });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** A page can't choose its status: an order's link that can't be one is answered 404 from here, by its own page. */
function leadsNowhere({ nextUrl }: NextRequest): boolean {
  const token = /\/(?:orders|checkout\/result)\/([^/]+)\/?$/.exec(nextUrl.pathname)?.[1];
  return token !== undefined && !orderTokenSchema.safeParse(token).success;
}

export const config = {
  matcher: ["/checkout/:path*", "/orders/:path*", "/zh/checkout/:path*", "/zh/orders/:path*"],
};
