import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { type NextRequest, NextResponse } from "next/server";
import { refuseBody } from "@/server/platform/refuse-body";
import { siteOf } from "@/server/platform/same-site";
import { guestContext } from "@/server/wiring/caller";
import { guestSession } from "@/server/wiring/guest-session";
import { appRouter } from "@/server/wiring/root-router";
import { newId } from "@/shared/ids";

/** Calls that one HTTP request may carry. */
const maxBatchSize = 10;
/** An address and an e-mail are the longest that anyone sends. */
const maxBodyBytes = 64 * 1024;

async function handle(request: NextRequest): Promise<Response> {
  const refusal =
    refuseForeign(request) ??
    (request.method === "POST" ? (refuseForm(request) ?? refuseBody(request, maxBodyBytes)) : null);
  if (refusal) return refusal;
  const requestId = newId<"request">();
  // NextResponse only serialises the cookies here; the answer itself is tRPC's.
  const jar = new NextResponse();
  const answer = await fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: appRouter,
    maxBatchSize,
    createContext: () =>
      guestContext(
        guestSession({
          readCookie: (name) => request.cookies.get(name)?.value,
          setCookie: (name, value, options) => void jar.cookies.set(name, value, options),
          readHeader: (name) => request.headers.get(name),
        }),
        requestId,
      ),
  });
  for (const cookie of jar.headers.getSetCookie()) answer.headers.append("set-cookie", cookie);
  answer.headers.set("cache-control", "no-store");
  answer.headers.set("x-request-id", requestId);
  return answer;
}

/** Pages of other sites may neither read nor write, whatever a browser would let them. */
function refuseForeign({ headers }: NextRequest): Response | null {
  if (siteOf((name) => headers.get(name)) !== "other") return null;
  return Response.json({ error: "Requests from other sites are refused." }, { status: 403 });
}

/** A form of another site can send anything but JSON. */
function refuseForm({ headers }: NextRequest): Response | null {
  if (headers.get("content-type")?.startsWith("application/json")) return null;
  return Response.json({ error: "Send application/json." }, { status: 415 });
}

export { handle as GET, handle as POST };
