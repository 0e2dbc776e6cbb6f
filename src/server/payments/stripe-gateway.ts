import Stripe from "stripe";
import { DomainError } from "@/server/platform/domain-error";
import type { Env } from "@/server/platform/env";
import type {
  ClosedSession,
  GatewayCapture,
  GatewayEvent,
  GatewayRefund,
  PaymentGateway,
  RefundRequest,
  SessionRequest,
} from "./gateway";
import { fromStripeAmount, toStripeAmount } from "./stripe-amount";

/** One try and two more. */
const maxNetworkRetries = 2;
/** Stripe takes 30 minutes to 24 hours; a request repeated within 15 minutes must still be in that range. */
const sessionLifeSeconds = 45 * 60;
/** Stripe webhooks guide: how old a signature may be. */
const toleranceSeconds = 300;

type GatewayEnv = Pick<
  Env,
  "STRIPE_SECRET_KEY" | "STRIPE_WEBHOOK_SECRET" | "STRIPE_API_URL" | "GATEWAY_TIMEOUT_MS"
>;

/** Stripe's hosted Checkout by the official SDK, or whatever speaks its API at STRIPE_API_URL. */
export function stripeGateway(env: GatewayEnv): PaymentGateway {
  const stripe = connectStripe(env);
  return {
    createSession: (request) => answered(() => createSession(stripe, request)),
    closeSession: (sessionId) => answered(() => closeSession(stripe, sessionId)),
    refund: (request) => answered(() => createRefund(stripe, request)),
    readEvent: (body, signature) => readEvent(stripe, body, signature, env.STRIPE_WEBHOOK_SECRET),
  };
}

function connectStripe({ STRIPE_SECRET_KEY, STRIPE_API_URL, GATEWAY_TIMEOUT_MS }: GatewayEnv): Stripe {
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
async function answered<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const status = statusOf(error);
    if (status !== undefined && status < 500 && status !== 409 && status !== 429) throw error;
    throw new DomainError(
      "PAYMENT_SERVICE_UNAVAILABLE",
      "The payment gateway gave no answer",
      {},
      { cause: error },
    );
  }
}

function statusOf(error: unknown): number | undefined {
  const isAnswer = typeof error === "object" && error !== null && "statusCode" in error;
  return isAnswer && typeof error.statusCode === "number" ? error.statusCode : undefined;
}

async function createSession(stripe: Stripe, request: SessionRequest) {
  const metadata = { payment_id: request.paymentId, order_id: request.orderId };
  const session = await stripe.checkout.sessions.create(
    {
      mode: "payment",
      // Only what settles at once.
      allowed_payment_method_types: ["card"],
      // One line for the whole order: a total that Stripe added up could differ from ours by rounding.
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: request.amount.currency.toLowerCase(),
            unit_amount: toStripeAmount(request.amount),
            product_data: { name: request.title },
          },
        },
      ],
      client_reference_id: request.orderId,
      customer_email: request.email,
      metadata,
      payment_intent_data: { metadata },
      success_url: request.successUrl,
      cancel_url: request.cancelUrl,
      locale: request.locale,
      expires_at: Math.floor(request.createdAt.getTime() / 1000) + sessionLifeSeconds,
    },
    { idempotencyKey: request.paymentId },
  );
  if (!session.url) throw new Error(`Session ${session.id} has no page`);
  return { sessionId: session.id, url: session.url };
}

async function closeSession(stripe: Stripe, sessionId: string): Promise<ClosedSession> {
  try {
    await stripe.checkout.sessions.expire(sessionId);
    return { outcome: "expired" };
  } catch (error) {
    // What isn't there can't be paid.
    if (statusOf(error) === 404) return { outcome: "expired" };
    if (statusOf(error) !== 400) throw error;
  }
  // Refused: it isn't open any more. What it has become decides.
  const session = await stripe.checkout.sessions.retrieve(sessionId);
  const capture = captureOf(session);
  return capture ? { outcome: "captured", capture } : { outcome: "expired" };
}

/** The money that a session took; null while it hasn't. */
function captureOf(session: Stripe.Checkout.Session): GatewayCapture | null {
  const { payment_intent: intent, amount_total: amount, currency } = session;
  if (session.payment_status !== "paid" || !intent || amount === null || !currency) return null;
  return {
    paymentId: session.metadata?.payment_id ?? "",
    sessionId: session.id,
    providerId: typeof intent === "string" ? intent : intent.id,
    amount: fromStripeAmount(amount, currency),
  };
}

async function createRefund(stripe: Stripe, request: RefundRequest): Promise<GatewayRefund> {
  const refund = await stripe.refunds.create(
    {
      payment_intent: request.captureProviderId,
      amount: toStripeAmount(request.amount),
      metadata: { refund_id: request.refundId },
    },
    { idempotencyKey: request.refundId },
  );
  return { providerId: refund.id, status: refundStatus(refund.status) };
}

function refundStatus(status: string | null): GatewayRefund["status"] {
  if (status === "succeeded") return "succeeded";
  return status === "failed" || status === "canceled" ? "failed" : "pending";
}

function readEvent(stripe: Stripe, body: string, signature: string | null, secret: string): GatewayEvent {
  let event: Stripe.Event;
  try {
    event = stripe.webhooks.constructEvent(body, signature ?? "", secret, toleranceSeconds);
  } catch (error) {
    throw new DomainError(
      "WEBHOOK_SIGNATURE_INVALID",
      "A webhook's signature doesn't hold",
      {},
      { cause: error },
    );
  }
  const { id, type } = event;
  switch (event.type) {
    case "checkout.session.completed": {
      const capture = captureOf(event.data.object);
      return capture ? { id, type, kind: "captured", capture } : { id, type, kind: "other" };
    }
    case "checkout.session.expired":
      return { id, type, kind: "session_expired", sessionId: event.data.object.id };
    case "payment_intent.payment_failed": {
      const { metadata, last_payment_error: failure } = event.data.object;
      const failureCode = failure?.decline_code ?? failure?.code ?? "declined";
      return { id, type, kind: "payment_failed", paymentId: metadata.payment_id ?? "", failureCode };
    }
    case "refund.updated":
    case "refund.failed": {
      const { id: providerId, status } = event.data.object;
      return { id, type, kind: "refund_changed", refund: { providerId, status: refundStatus(status) } };
    }
    default:
      return { id, type, kind: "other" };
  }
}
