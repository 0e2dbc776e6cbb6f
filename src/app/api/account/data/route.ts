import type { NextRequest } from "next/server";
import { isDomainError } from "@/server/platform/domain-error";
import { env } from "@/server/platform/env";
import { errorCodes } from "@/server/platform/error-codes";
import { siteOf } from "@/server/platform/same-site";
import { callerFor } from "@/server/wiring/caller";
import { guestSession } from "@/server/wiring/guest-session";
import { defaultLocale, isLocale } from "@/shared/locales";
import { routes } from "@/shared/routes";

const statuses: Partial<Record<string, number>> = { UNAUTHORIZED: 401, TOO_MANY_REQUESTS: 429 };

/** What the shop keeps about whoever is signed in, as a file. */
export async function GET(request: NextRequest): Promise<Response> {
  const header = (name: string) => request.headers.get(name);
  if (siteOf(header) === "other")
    return Response.json({ error: "Requests from other sites are refused." }, { status: 403 });
  const caller = callerFor(
    guestSession({
      readCookie: (name) => request.cookies.get(name)?.value,
      // Reading one's data sets none.
      setCookie: () => {},
      readHeader: header,
    }),
  );
  try {
    const body = JSON.stringify(await caller.privacy.exportData(), null, 2);
    return new Response(body, { headers: fileHeaders });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (!isDomainError(cause)) throw error;
    // Somebody who followed the link reads a page; a program reads the code.
    if (header("accept")?.includes("text/html")) return Response.redirect(pageOf(cause.code, request), 303);
    const status = statuses[errorCodes[cause.code]] ?? 400;
    return Response.json({ error: cause.code }, { status, headers: { "cache-control": "no-store" } });
  }
}

/** Where the page is that says what to do: sign in and come back, or wait. */
function pageOf(code: string, { nextUrl }: NextRequest): string {
  const wanted = nextUrl.searchParams.get("locale");
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  const path =
    code === "SIGN_IN_REQUIRED"
      ? routes.signIn(locale, { returnTo: routes.accountData(locale) })
      : routes.accountData(locale, "tooOften");
  return env().PUBLIC_URL + path;
}

const fileHeaders = {
  "content-type": "application/json; charset=utf-8",
  "content-disposition": 'attachment; filename="gomall-data.json"',
  "cache-control": "private, no-store",
};
