import type Stripe from "stripe";
import { DomainError } from "@/server/platform/domain-error";
import type { Env } from "@/server/platform/env";
import type {
  ClosedSession,
  GatewayEvent,
  GatewayRefund,
  PaymentGateway,
  RefundRequest,
  RefusedRefund,
  SessionRequest,
} from "./gateway";
import { toStripeAmount } from "./stripe-amount";
import { answered, connectStripe, statusOf } from "./stripe-client";
import { stripeLedger } from "./stripe-ledger";
import { captureOf, refundOf } from "./stripe-objects";

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
    ...stripeLedger(stripe),
    createSession: (request) => answered(() => createSession(stripe, request)),
    closeSession: (sessionId) => answered(() => closeSession(stripe, sessionId)),
    refund: (request) => answered(() => createRefund(stripe, request)),
    readEvent: (body, signature, now) => readEvent(stripe, { body, signature, now }, env),
  };
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

async function createRefund(stripe: Stripe, request: RefundRequest): Promise<GatewayRefund | RefusedRefund> {
  try {
    const refund = await stripe.refunds.create(
      {
        payment_intent: request.captureProviderId,
        amount: toStripeAmount(request.amount),
        metadata: { refund_id: request.refundId },
      },
      { idempotencyKey: request.refundId },
    );
    return refundOf(refund);
  } catch (error) {
    const code = finalRefusal(error);
    if (code === null) throw error;
    return { status: "refused", code };
  }
}

/** Stripe API, Error codes, and what it says of an amount beyond what is left: asking again is of no use. */
const finalCodes = new Set(["charge_already_refunded", "charge_disputed", "resource_missing"]);

function finalRefusal(error: unknown): string | null {
  if (!(typeof error === "object" && error !== null && "code" in error && "param" in error)) return null;
  if (typeof error.code === "string" && finalCodes.has(error.code)) return error.code;
  return error.param === "amount" ? "amount_too_large" : null;
}

interface Webhook {
  readonly body: string;
  readonly signature: string | null;
  readonly now: Date;
}

function readEvent(
  stripe: Stripe,
  { body, signature, now }: Webhook,
  { STRIPE_WEBHOOK_SECRET: secret }: GatewayEnv,
): GatewayEvent {
  let event: Stripe.Event;
  try {
    const signed = signature ?? "";
    // By the shop's clock, not by this process's own.
    const receivedAt = now.getTime();
    event = stripe.webhooks.constructEvent(body, signed, secret, toleranceSeconds, undefined, receivedAt);
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
    case "refund.failed":
      return { id, type, kind: "refund_changed", refund: refundOf(event.data.object) };
    default:
      return { id, type, kind: "other" };
  }
}
