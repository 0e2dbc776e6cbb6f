import type { RefusedPostStatus } from "@/server/platform/refused-post";

/** For whoever reads it: somebody whose browser posted a form that no page of the shop has. */
const reasons: Record<RefusedPostStatus, string> = {
  403: "This form was sent from another site, so nothing was done. Please use the shop's own pages.",
  411: "This form doesn't say how long it is, so nothing was done.",
  413: "This is more than a form may hold, so nothing was done. Please go back and shorten what you typed.",
};

/** The answer to a post that is turned away at the door; see `guardIncomingRequests`. */
export async function POST(
  _: Request,
  { params }: { params: Promise<{ status: string }> },
): Promise<Response> {
  const status = Number((await params).status);
  if (!isRefusal(status)) return new Response("No such address.", { status: 404 });
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return new Response(reasons[status], { status, headers });
}

function isRefusal(status: number): status is RefusedPostStatus {
  return Object.hasOwn(reasons, status);
}
