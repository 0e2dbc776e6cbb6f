import { invalidRequest, StripeError } from "./errors";
import type { Gateway } from "./gateway";
import type { IdempotencyRecord } from "./records";
import { IDEMPOTENCY_LIFE_SECONDS } from "./state";

/** A POST that carries a key: what it asks for, so that a repeat can be told from another request. */
export interface KeyedRequest {
  key: string;
  path: string;
  fingerprint: string;
}

/**
 * Takes the key for a request: returns the stored reply if the same request was answered before. Otherwise the
 * key is at work until `releaseKey`. Source: Stripe API, Idempotent requests. Throws `idempotency_error` when
 * the key was used for something else, 409 `idempotency_key_in_use` while its first request is at work.
 */
export function claimKey(gateway: Gateway, request: KeyedRequest): IdempotencyRecord | null {
  if (request.key.length > 255) {
    throw invalidRequest("Idempotency keys can have at most 255 characters.");
  }
  if (gateway.keysAtWork.has(request.key)) throw keyInUse(request.key);
  const stored = gateway.state.idempotency.get(request.key);
  const isAlive = stored !== undefined && stored.createdAt + IDEMPOTENCY_LIFE_SECONDS > gateway.nowSeconds();
  if (isAlive) checkSameRequest(stored, request);
  gateway.keysAtWork.add(request.key);
  return isAlive ? stored : null;
}

export function releaseKey(gateway: Gateway, key: string): void {
  gateway.keysAtWork.delete(key);
}

function checkSameRequest(stored: IdempotencyRecord, request: KeyedRequest): void {
  const isSamePath = stored.path === request.path;
  if (isSamePath && stored.fingerprint === request.fingerprint) return;
  const reason = isSamePath
    ? "with the same parameters they were first used with."
    : `for the same endpoint they were first used for ('${stored.path}' vs '${request.path}').`;
  throw new StripeError(400, {
    type: "idempotency_error",
    message: `Keys for idempotent requests can only be used ${reason} Try using a key other than '${request.key}' if you meant to execute a different request.`,
  });
}

function keyInUse(key: string): StripeError {
  return new StripeError(409, {
    type: "idempotency_error",
    code: "idempotency_key_in_use",
    message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}.`,
  });
}
