import { refuseBody } from "@/server/platform/refuse-body";
import { jobs } from "@/server/wiring/jobs";

export const dynamic = "force-dynamic";

/** A run with all that its steps returned; Inngest itself sends no more than 4 MB. */
const maxBodyBytes = 4 * 1024 * 1024;

/**
 * Where Inngest calls the durable functions, and has them registered. 401: not signed by it. 404: they run in the
 * shop's own processes, and nobody may call them.
 */
async function handle(request: Request): Promise<Response> {
  const { handler } = await jobs();
  if (!handler) return Response.json({ error: "NOT_FOUND" }, { status: 404 });
  const refusal = request.method === "GET" ? null : refuseBody(request, maxBodyBytes);
  return refusal ?? handler(request);
}

export { handle as GET, handle as POST, handle as PUT };
