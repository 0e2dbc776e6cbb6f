import { header, json, type Request, type Response, seeOther } from "../shared/http";
import { isFromThisMachine } from "../shared/loopback";
import { type Faults, parseFaults } from "./faults";
import type { Gateway } from "./gateway";
import { reportLedger } from "./ledger-report";
import { EMPTY_FORM } from "./page-card";
import { renderControlPage } from "./page-control";
import { authenticateSession, type PayResult, paySession, successUrlOf } from "./pay-session";
import { renderRefund } from "./payment-objects";
import { moveRefund } from "./refunds";
import { renderSession } from "./session-object";

/** The control page and `/sandbox/…`: for tests and for people at this machine, nobody else. */
export function handleSandbox(gateway: Gateway, request: Request): Response | null {
  const { method, path } = request;
  if (path !== "/" && !path.startsWith("/sandbox/")) return null;
  if (!isFromThisMachine(request, gateway.publicUrl)) return json(403, { error: "only from this machine" });
  if (method === "GET" && path === "/") return renderControlPage(gateway);
  if (method === "GET" && path === "/sandbox/faults") return json(200, gateway.faults);
  if (method === "GET" && path === "/sandbox/ledger") return json(200, reportLedger(gateway.state));
  if (method !== "POST") return null;
  if (path === "/sandbox/faults") return setFaults(gateway, request);
  if (path === "/sandbox/webhooks/release") return releaseWebhooks(gateway, request);
  const pay = /^\/sandbox\/sessions\/(\w+)\/pay$/.exec(path);
  if (pay) return payForTest(gateway, pay[1] ?? "", request);
  const move = /^\/sandbox\/refunds\/(\w+)$/.exec(path);
  if (move) return moveForTest(gateway, move[1] ?? "", request);
  const resend = /^\/sandbox\/events\/(\w+)\/resend$/.exec(path);
  if (!resend) return null;
  const isKnown = gateway.deliveries.resend(resend[1] ?? "");
  return isKnown ? json(200, { resent: true }) : json(404, { error: "no such event" });
}

function setFaults(gateway: Gateway, request: Request): Response {
  const isForm = isFormPost(request);
  const input = isForm ? faultsOfForm(new URLSearchParams(request.body)) : parseJson(request.body);
  const parsed = parseFaults(input);
  if (typeof parsed === "string") return json(400, { error: parsed });
  applyFaults(gateway, parsed);
  return isForm ? seeOther("/") : json(200, gateway.faults);
}

/** In place: requests and deliveries under way look at the same switches. */
function applyFaults(gateway: Gateway, faults: Faults): void {
  Object.assign(gateway.faults, faults);
  gateway.deliveries.wake();
}

function faultsOfForm(form: URLSearchParams): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const name of [
    "loseReply",
    "error500",
    "error500Kept",
    "delayMs",
    "duplicateWebhooks",
    "dropWebhooks",
  ]) {
    if (form.get(name)) input[name] = Number(form.get(name));
  }
  for (const name of ["shuffleWebhooks", "holdWebhooks"]) input[name] = form.get(name) === "true";
  const match = form.getAll("match");
  if (match.length > 0) input.match = match;
  return input;
}

/** Sends all that waits, held or between two attempts, and ends the holding. */
function releaseWebhooks(gateway: Gateway, request: Request): Response {
  gateway.faults.holdWebhooks = false;
  gateway.deliveries.release();
  return isFormPost(request) ? seeOther("/") : json(200, { released: true });
}

/**
 * Pays as the page does. Body, all optional: `card`, `name`, `email`, and `authentication` ("complete" or
 * "fail"), which also answers the 3-D Secure challenge of a card that asks for it. The session stands in the
 * answer, with where the page would lead.
 */
function payForTest(gateway: Gateway, sessionId: string, request: Request): Response {
  const input = request.body === "" ? {} : parseJson(request.body);
  if (typeof input !== "object" || input === null) return json(400, { error: "send a JSON object" });
  const options = input as Record<string, unknown>;
  const read = (name: string, otherwise: string) =>
    options[name] === undefined ? otherwise : String(options[name]);
  const form = {
    ...EMPTY_FORM,
    number: read("card", "4242424242424242"),
    expiry: "12/34",
    cvc: "123",
    name: read("name", "Test Buyer"),
    email: read("email", "buyer@example.com"),
  };
  const first = paySession(gateway, sessionId, form);
  if (!first) return json(404, { error: "no such session" });
  const authentication = read("authentication", "");
  const isAnswered = first.outcome === "requires_authentication" && authentication !== "";
  const result = isAnswered ? authenticateSession(gateway, sessionId, authentication === "complete") : first;
  return reportPayment(gateway, result ?? first);
}

const REFUND_STATUSES = ["pending", "succeeded", "failed"] as const;

/** Moves a refund as a bank may. Body: `{ "status": "pending" | "succeeded" | "failed" }`. */
function moveForTest(gateway: Gateway, id: string, request: Request): Response {
  const input = parseJson(request.body);
  const wanted = typeof input === "object" && input !== null && "status" in input ? input.status : undefined;
  const status = REFUND_STATUSES.find((known) => known === wanted);
  if (!status) return json(400, { error: `status must be one of ${REFUND_STATUSES.join(", ")}` });
  if (!gateway.state.refunds.has(id)) return json(404, { error: "no such refund" });
  const { record, changes } = moveRefund(gateway, id, status);
  // Not awaited here: every answer waits for the ledger.
  gateway.commit(changes).catch(() => {});
  return json(200, renderRefund(record));
}

const STATUS: Record<PayResult["outcome"], number> = {
  paid: 200,
  already_paid: 200,
  requires_authentication: 202,
  declined: 402,
  invalid_card: 402,
  expired: 409,
};

function reportPayment(gateway: Gateway, result: PayResult): Response {
  const { outcome, session } = result;
  const isPaid = outcome === "paid" || outcome === "already_paid";
  return json(STATUS[outcome], {
    outcome,
    session: renderSession(session, gateway.publicUrl),
    redirect_url: isPaid ? successUrlOf(session) : null,
    ...(result.outcome === "declined" && { failure: result.failure }),
    ...(result.outcome === "invalid_card" && { errors: result.errors }),
  });
}

function isFormPost(request: Request): boolean {
  return header(request, "content-type").startsWith("application/x-www-form-urlencoded");
}

/** Undefined for anything that isn't JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
