import Stripe from "stripe";
import { DomainError } from "@/server/platform/domain-error";
import type { Env } from "@/server/platform/env";

/** One try and two more. */
const maxNetworkRetries = 2;

/** The official SDK, talking to Stripe or to whatever speaks its API at STRIPE_API_URL. */
export function connectStripe({
  STRIPE_SECRET_KEY,
  STRIPE_API_URL,
  GATEWAY_TIMEOUT_MS,
}: Pick<Env, "STRIPE_SECRET_KEY" | "STRIPE_API_URL" | "GATEWAY_TIMEOUT_MS">): Stripe {
  const { hostname, port, protocol } = new URL(STRIPE_API_URL);
  const isHttps = protocol === "https:";
  return new Stripe(STRIPE_SECRET_KEY, {
    host: hostname,
    port: port || (isHttps ? 443 : 80),
    protocol: isHttps ? "https" : "http",
    apiVersion: "2026-10-28.endive",
    timeout: GATEWAY_TIMEOUT_MS,
    maxNetworkRetries,
    telemetry: false,
  });
}

/** Translates "no answer" (connection, time limit, the gateway's own failure) and leaves every other error as it is. */
export async function answered<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw asNoAnswer(error);
  }
}

/** The same for a list that is asked for page by page. */
export async function* answeredEach<T>(list: () => AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* list();
  } catch (error) {
    throw asNoAnswer(error);
  }
}

/** What is asked for, or null when the gateway knows nothing of it. */
export async function foundOrNull<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** The HTTP status of the gateway's refusal; undefined when it gave none. */
export function statusOf(error: unknown): number | undefined {
  const isAnswer = typeof error === "object" && error !== null && "statusCode" in error;
  return isAnswer && typeof error.statusCode === "number" ? error.statusCode : undefined;
}

function asNoAnswer(error: unknown): unknown {
  const status = statusOf(error);
  if (status !== undefined && status < 500 && status !== 409 && status !== 429) return error;
  return new DomainError(
    "PAYMENT_SERVICE_UNAVAILABLE",
    "The payment gateway gave no answer",
    {},
    { cause: error },
  );
}
