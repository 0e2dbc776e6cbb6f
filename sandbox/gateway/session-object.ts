import type Stripe from "stripe";
import type { SessionRecord } from "./records";

/**
 * A session as Stripe shows it; the SDK's own type says which fields that takes. Source: Stripe API, Checkout
 * Sessions: the Session object. The URL is there only while the session is open.
 */
export function renderSession(session: SessionRecord, publicUrl: string): Stripe.Checkout.Session {
  const amount = session.unitAmount * session.quantity;
  return {
    id: session.id,
    object: "checkout.session",
    adaptive_pricing: { enabled: session.isAdaptivePricing },
    allowed_payment_method_types:
      session.allowedPaymentMethodTypes.length > 0 ? session.allowedPaymentMethodTypes : null,
    amount_subtotal: amount,
    amount_total: amount,
    cancel_url: session.cancelUrl,
    client_reference_id: session.clientReferenceId,
    created: session.createdAt,
    currency: session.currency,
    customer_details: renderCustomer(session),
    customer_email: session.customerEmail,
    expires_at: session.expiresAt,
    livemode: false,
    locale: session.locale,
    metadata: session.metadata,
    mode: "payment",
    payment_intent: session.paymentIntentId,
    payment_method_types: ["card"],
    payment_status: session.status === "complete" ? "paid" : "unpaid",
    status: session.status,
    submit_type: session.submitType,
    success_url: session.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: "hosted_page",
    url: session.status === "open" ? sessionUrl(session.id, publicUrl) : null,
    ...UNUSED_OF_SESSION,
  };
}

/** The hosted page of a session. */
export function sessionUrl(sessionId: string, publicUrl: string): string {
  return `${publicUrl}/pay/${sessionId}`;
}

function renderCustomer(session: SessionRecord): Stripe.Checkout.Session.CustomerDetails | null {
  const email = session.payerEmail ?? session.customerEmail;
  if (email === null) return null;
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name: session.payerName,
    phone: null,
    tax_exempt: "none",
    tax_ids: null,
  };
}

/** Fields of features that the gateway doesn't have, as Stripe shows them when they are off. */
const UNUSED_OF_SESSION = {
  after_expiration: null,
  allow_promotion_codes: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
  customer: null,
  customer_account: null,
  customer_creation: "if_required",
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  managed_payments: { enabled: false },
  origin_context: null,
  payment_link: null,
  payment_method_collection: "if_required",
  payment_method_configuration_details: null,
  payment_method_options: { card: { request_three_d_secure: "automatic" } },
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  subscription: null,
  wallet_options: null,
} satisfies Partial<Stripe.Checkout.Session>;
