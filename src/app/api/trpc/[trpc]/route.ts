import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { type NextRequest, NextResponse } from "next/server";
import { guestContext } from "@/server/wiring/caller";
import { guestSession } from "@/server/wiring/guest-session";
import { appRouter } from "@/server/wiring/root-router";

/** Calls that one HTTP request may carry. */
const maxBatchSize = 10;

async function handle(request: NextRequest): Promise<Response> {
  if (request.method === "POST") {
    const refusal = refuseForeignPost(request);
    if (refusal) return refusal;
  }
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
      ),
  });
  for (const cookie of jar.headers.getSetCookie()) answer.headers.append("set-cookie", cookie);
  answer.headers.set("cache-control", "no-store");
  return answer;
}

/** Only scripts of this site may write: a form of another site can send neither JSON nor our Sec-Fetch-Site. */
function refuseForeignPost({ headers }: NextRequest): Response | null {
  const site = headers.get("sec-fetch-site");
  if (site && site !== "same-origin" && site !== "none") {
    return Response.json({ error: "Requests from other sites are refused." }, { status: 403 });
  }
  if (!headers.get("content-type")?.startsWith("application/json")) {
    return Response.json({ error: "Send application/json." }, { status: 415 });
  }
  return null;
}

export { handle as GET, handle as POST };
