import { type Answer, json, type Request } from "../shared/http";
import { PAGE_CSS } from "../shared/page-style";
import { handleApi } from "./api";
import type { Gateway } from "./gateway";
import { handlePay } from "./pay-routes";
import { handleSandbox } from "./sandbox-routes";

/** Every address of the gateway. No answer leaves before the ledger has what it rests on. */
export async function route(gateway: Gateway, request: Request): Promise<Answer> {
  if (request.path === "/v1" || request.path.startsWith("/v1/")) return handleApi(gateway, request);
  const answer =
    asset(request) ?? handleSandbox(gateway, request) ?? handlePay(gateway, request) ?? notFound();
  await gateway.ledger.settled();
  return answer;
}

function asset(request: Request): Answer | null {
  if (request.method !== "GET" && request.method !== "HEAD") return null;
  switch (request.path) {
    case "/health":
      return json(200, { status: "ok" });
    case "/assets/page.css":
      return {
        status: 200,
        headers: { "content-type": "text/css; charset=utf-8", "cache-control": "public, max-age=3600" },
        body: PAGE_CSS,
      };
    case "/favicon.ico":
      return { status: 204, headers: { "cache-control": "public, max-age=86400" }, body: "" };
    default:
      return null;
  }
}

function notFound(): Answer {
  return json(404, { error: "not found" });
}
