import { createHash, timingSafeEqual } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Answer, header, json, type Request, type Response } from "../shared/http";
import { apiError, invalidRequest, StripeError } from "./errors";
import { API_VERSION } from "./events";
import { takeRequestFault } from "./faults";
import { type FormMap, fingerprintOf, parseForm } from "./form-encoding";
import type { Gateway } from "./gateway";
import { claimKey, releaseKey } from "./idempotency";
import { newId } from "./ids";
import { OPERATIONS, type Operation } from "./operations";
import { readParams } from "./params";
import type { Changes, IdempotencyRecord } from "./records";
import { checkExpand, type Reply, renderReply } from "./replies";

/** A request to the API whose sender is known; what it asks for is not yet checked. */
interface Call {
  operation: Operation;
  /** The id in the path, empty where there is none. */
  id: string;
  requestId: string;
  /** Empty without a key. */
  key: string;
  path: string;
  form: FormMap;
  fingerprint: string;
}

/** Answers `/v1/…` as Stripe does: objects or errors as JSON, each with a request id. */
export async function handleApi(gateway: Gateway, request: Request): Promise<Answer> {
  const requestId = newId("req");
  try {
    const call = readCall(gateway, request, requestId);
    const fault = takeRequestFault(gateway.faults, call.operation.name);
    const stored = call.key === "" ? null : claimKey(gateway, call);
    try {
      await delay(gateway, fault.delayMs);
      if (fault.error === "before") throw apiError();
      const response = stored ? replay(gateway, call, stored) : run(gateway, call, fault.error === "kept");
      await gateway.ledger.settled();
      return fault.isReplyLost ? "lost" : response;
    } finally {
      if (call.key !== "") releaseKey(gateway, call.key);
    }
  } catch (error) {
    if (error instanceof StripeError) return refuse(error, requestId);
    throw error;
  }
}

/** Waits so long, or until the switch is back at rest. */
async function delay({ faults }: Gateway, delayMs: number): Promise<void> {
  const until = performance.now() + delayMs;
  for (let left = delayMs; left > 0 && faults.delayMs > 0; left = until - performance.now())
    await sleep(Math.min(left, 20));
}

function readCall(gateway: Gateway, request: Request, requestId: string): Call {
  authenticate(gateway, request);
  checkVersion(request);
  const { operation, id } = findOperation(request);
  const text = request.method === "GET" ? request.query : readBody(request);
  const key = request.method === "POST" ? header(request, "idempotency-key") : "";
  return {
    operation,
    id,
    requestId,
    key,
    path: request.path,
    form: parseForm(text),
    fingerprint: fingerprintOf(text),
  };
}

/** Source: Stripe API, Authentication: the key as bearer or as the user name of Basic. */
function authenticate(gateway: Gateway, request: Request): void {
  const [scheme = "", credentials = ""] = header(request, "authorization").split(" ");
  const isBasic = scheme.toLowerCase() === "basic";
  const key = isBasic ? Buffer.from(credentials, "base64").toString().split(":")[0] : credentials;
  if (!key || !/^(basic|bearer)$/i.test(scheme)) {
    throw new StripeError(401, {
      type: "invalid_request_error",
      message:
        "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    });
  }
  if (timingSafeEqual(digest(key), digest(gateway.config.secretKey))) return;
  const shown = key.length > 16 ? `${key.slice(0, 8)}${"*".repeat(8)}${key.slice(-4)}` : "*".repeat(8);
  throw new StripeError(401, {
    type: "invalid_request_error",
    message: `Invalid API Key provided: ${shown}`,
  });
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Source: Stripe API, Versioning. One version is spoken here; without the header it is meant. */
function checkVersion(request: Request): void {
  const version = header(request, "stripe-version");
  if (version === "" || version === API_VERSION) return;
  throw invalidRequest(`Invalid Stripe API version: ${version} (the sandbox gateway speaks ${API_VERSION})`);
}

function findOperation(request: Request): { operation: Operation; id: string } {
  for (const operation of OPERATIONS) {
    const match = operation.method === request.method ? operation.path.exec(request.path) : null;
    if (match) return { operation, id: match[1] ?? "" };
  }
  throw new StripeError(404, {
    type: "invalid_request_error",
    message: `Unrecognized request URL (${request.method}: ${request.path}).`,
  });
}

function readBody(request: Request): string {
  const type = header(request, "content-type").split(";")[0]?.trim();
  if (request.body === "" || type === "application/x-www-form-urlencoded") return request.body;
  throw invalidRequest(
    `Invalid request: the Content-Type must be application/x-www-form-urlencoded, not ${type || "missing"}.`,
  );
}

/**
 * Checks the parameters, does the work and commits it together with what its key must answer from now on. A
 * stored reply has come back before this: its parameters (`expires_at`) may be wrong by now.
 */
function run(gateway: Gateway, call: Call, isFailing: boolean): Response {
  const { expand, work } = prepare(gateway, call);
  try {
    if (isFailing) throw apiError();
    const { reply, changes } = work({ requestId: call.requestId, idempotencyKey: call.key || null });
    const kept = reply.object === "list" ? [] : keep(gateway, call, 200, reply);
    if (changes) commit(gateway, { ...changes, idempotency: kept });
    return succeed(gateway, call, reply, expand);
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    const kept = keep(gateway, call, error.status, { object: "error", error: error.body });
    if (kept.length > 0) commit(gateway, { idempotency: kept });
    return refuse(error, call.requestId);
  }
}

function prepare(gateway: Gateway, call: Call) {
  const { operation } = call;
  const params = readParams(call.form);
  const expand = params.textList("expand");
  checkExpand(operation.object, operation.isList, expand);
  const work = operation.prepare(gateway, params, call.id);
  params.refuseUnknown();
  return { expand, work };
}

/** Not awaited: `handleApi` waits for the ledger before it answers, whatever it answers. */
function commit(gateway: Gateway, changes: Changes): void {
  gateway.commit(changes).catch(() => {});
}

function keep(
  gateway: Gateway,
  call: Call,
  status: number,
  reply: IdempotencyRecord["reply"],
): IdempotencyRecord[] {
  if (call.key === "") return [];
  const { key, requestId, path, fingerprint } = call;
  return [{ key, createdAt: gateway.nowSeconds(), requestId, path, fingerprint, status, reply }];
}

/** Source: Stripe API, Idempotent requests: the first status and body again, success or not. */
function replay(gateway: Gateway, call: Call, stored: IdempotencyRecord): Response {
  const headers = { "idempotent-replayed": "true", "original-request": stored.requestId };
  const { reply } = stored;
  const response =
    reply.object === "error"
      ? refuse(new StripeError(stored.status, reply.error), call.requestId)
      : succeed(gateway, call, reply, readParams(call.form).textList("expand"));
  const keyed = { "idempotency-key": call.key };
  return { ...response, headers: { ...response.headers, ...keyed, ...headers } };
}

function succeed(gateway: Gateway, call: Call, reply: Reply, expand: string[]): Response {
  const keyed: Record<string, string> = call.key === "" ? {} : { "idempotency-key": call.key };
  const body = renderReply(reply, expand, gateway.state, gateway.publicUrl);
  return json(200, body, { "request-id": call.requestId, "stripe-version": API_VERSION, ...keyed });
}

function refuse(error: StripeError, requestId: string): Response {
  return json(
    error.status,
    { error: error.body },
    { "request-id": requestId, "stripe-version": API_VERSION },
  );
}
