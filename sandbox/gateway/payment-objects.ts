import type Stripe from "stripe";
import type { ChargeRecord, PaymentIntentRecord, RefundRecord } from "./records";

/** Source: Stripe API, Payment Intents: the PaymentIntent object. */
export function renderPaymentIntent(intent: PaymentIntentRecord): Stripe.PaymentIntent {
  return {
    id: intent.id,
    object: "payment_intent",
    amount: intent.amount,
    amount_capturable: 0,
    amount_received: intent.status === "succeeded" ? intent.amount : 0,
    canceled_at: intent.canceledAt,
    cancellation_reason: intent.status === "canceled" ? "expired" : null,
    capture_method: "automatic_async",
    confirmation_method: "automatic",
    created: intent.createdAt,
    currency: intent.currency,
    description: intent.description,
    last_payment_error: renderPaymentError(intent),
    latest_charge: intent.latestChargeId,
    livemode: false,
    metadata: intent.metadata,
    payment_method_options: {
      card: { request_three_d_secure: "automatic" },
    } as Stripe.PaymentIntent.PaymentMethodOptions,
    payment_method_types: ["card"],
    status: intent.status,
    ...UNUSED_OF_INTENT,
  };
}

const UNUSED_OF_INTENT = {
  allowed_payment_method_types: null,
  application: null,
  application_fee_amount: null,
  automatic_payment_methods: null,
  client_secret: null,
  customer: null,
  customer_account: null,
  excluded_payment_method_types: null,
  managed_payments: null,
  next_action: null,
  on_behalf_of: null,
  payment_method: null,
  payment_method_configuration_details: null,
  payment_record: null,
  processing: null,
  receipt_email: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_group: null,
} satisfies Partial<Stripe.PaymentIntent>;

function renderPaymentError(intent: PaymentIntentRecord): Stripe.PaymentIntent.LastPaymentError | null {
  if (!intent.failure) return null;
  const { code, declineCode, message } = intent.failure;
  return {
    type: "card_error",
    code,
    message,
    ...(declineCode && { decline_code: declineCode }),
    ...(intent.latestChargeId && { charge: intent.latestChargeId }),
  };
}

/** Source: Stripe API, Charges: the Charge object. */
export function renderCharge(charge: ChargeRecord): Stripe.Charge {
  const isPaid = charge.status === "succeeded";
  return {
    id: charge.id,
    object: "charge",
    amount: charge.amount,
    amount_captured: isPaid ? charge.amount : 0,
    amount_refunded: charge.amountRefunded,
    billing_details: {
      address: null,
      email: charge.billingEmail,
      name: charge.billingName,
      phone: null,
      tax_id: null,
    },
    captured: isPaid,
    created: charge.createdAt,
    currency: charge.currency,
    description: charge.description,
    failure_code: charge.failure?.code ?? null,
    failure_message: charge.failure?.message ?? null,
    livemode: false,
    metadata: charge.metadata,
    paid: isPaid,
    payment_intent: charge.paymentIntentId,
    payment_method_details: renderCard(charge),
    refunded: isPaid && charge.amountRefunded === charge.amount,
    status: charge.status,
    ...UNUSED_OF_CHARGE,
  };
}

const UNUSED_OF_CHARGE = {
  application: null,
  application_fee: null,
  application_fee_amount: null,
  balance_transaction: null,
  calculated_statement_descriptor: null,
  customer: null,
  disputed: false,
  failure_balance_transaction: null,
  fraud_details: null,
  on_behalf_of: null,
  outcome: null,
  payment_method: null,
  receipt_email: null,
  receipt_number: null,
  receipt_url: null,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_data: null,
  transfer_group: null,
} satisfies Partial<Stripe.Charge>;

function renderCard(charge: ChargeRecord): Stripe.Charge.PaymentMethodDetails {
  const { brand, last4, expMonth, expYear } = charge.card;
  const card = { brand, last4, exp_month: expMonth, exp_year: expYear, country: "US", funding: "credit" };
  return { type: "card", card: card as Stripe.Charge.PaymentMethodDetails.Card };
}

/** Source: Stripe API, Refunds: the Refund object. A refund to a card succeeds at once, and may fail later. */
export function renderRefund(refund: RefundRecord): Stripe.Refund {
  return {
    id: refund.id,
    object: "refund",
    amount: refund.amount,
    balance_transaction: null,
    charge: refund.chargeId,
    created: refund.createdAt,
    currency: refund.currency,
    customer: null,
    customer_account: null,
    destination_details: {
      type: "card",
      card: {
        type: "refund",
        reference_status: refund.reference ? "available" : "pending",
        reference_type: "acquirer_reference_number",
        ...(refund.reference && { reference: refund.reference }),
      },
    },
    metadata: refund.metadata,
    payment_intent: refund.paymentIntentId,
    payment_method: null,
    reason: refund.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: refund.status,
    ...(refund.status === "failed" && { failure_reason: "expired_or_canceled_card" }),
    transfer_reversal: null,
  };
}
