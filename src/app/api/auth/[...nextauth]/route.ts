import type { NextRequest } from "next/server";
import { refuseBody } from "@/server/platform/refuse-body";
import { siteOf } from "@/server/platform/same-site";
import { answerAuth } from "@/server/wiring/auth";

/** An address and a password are the longest that anyone sends. */
const maxBodyBytes = 16 * 1024;

/**
 * NextAuth's own addresses: its forms, the way back from another provider (a GET that another site leads to), and the
 * session, whose cookie is made anew each time it is asked for.
 */
async function handle(request: NextRequest): Promise<Response> {
  if (request.method === "POST") {
    if (siteOf((name) => request.headers.get(name)) === "other")
      return Response.json({ error: "Requests from other sites are refused." }, { status: 403 });
    const refusal = refuseBody(request, maxBodyBytes);
    if (refusal) return refusal;
  }
  return answerAuth(request);
}

export { handle as GET, handle as POST };
