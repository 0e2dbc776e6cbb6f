import { formatAmount } from "./currencies";
import { invalidRequest, resourceMissing } from "./errors";
import { NO_CAUSE, newEvent } from "./events";
import type { Gateway } from "./gateway";
import { newId } from "./ids";
import type { ParamReader } from "./params";
import type { Cause, ChargeRecord, Metadata, RefundRecord } from "./records";
import type { Outcome } from "./sessions";

export interface RefundInput {
  paymentIntentId: string;
  /** Null refunds what is left. */
  amount: number | null;
  reason: string | null;
  metadata: Metadata;
}

/** Reads `POST /v1/refunds`. Source: Stripe API, Refunds: create. */
export function readRefundInput(params: ParamReader): RefundInput {
  const input = {
    paymentIntentId: params.requiredText("payment_intent"),
    amount: params.integer("amount"),
    reason: params.oneOf("reason", ["duplicate", "fraudulent", "requested_by_customer"]),
    metadata: params.metadata("metadata"),
  };
  if (input.amount !== null && input.amount < 1) {
    throw invalidRequest("Invalid positive integer", { code: "parameter_invalid_integer", param: "amount" });
  }
  return input;
}

/**
 * Gives money back, never more than is left. Source: Stripe API, Refunds: create. The sums are read and
 * changed in one tick, so two refunds at once can't go beyond the capture.
 */
export function createRefund(gateway: Gateway, input: RefundInput, cause: Cause): Outcome<RefundRecord> {
  const charge = getRefundableCharge(gateway, input.paymentIntentId);
  const left = charge.amount - charge.amountRefunded;
  if (left === 0) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    });
  }
  const amount = input.amount ?? left;
  if (amount > left) {
    const [wanted, available] = [amount, left].map((sum) => formatAmount(sum, charge.currency, "en"));
    throw invalidRequest(
      `Refund amount (${wanted}) is greater than unrefunded amount on charge (${available})`,
      {
        param: "amount",
      },
    );
  }
  return refundCharge(gateway, charge, amount, input, cause);
}

/** Throws `resource_missing`. */
export function getRefund(gateway: Gateway, id: string): RefundRecord {
  const refund = gateway.state.refunds.get(id);
  if (!refund) throw resourceMissing("refund", id, "refund");
  return refund;
}

/**
 * Moves a refund as a bank may, hours or days after it was asked for: one that failed gives its amount back to the
 * charge. Source: Stripe docs, Refunds: failed refunds. Throws `resource_missing`.
 */
export function moveRefund(
  gateway: Gateway,
  id: string,
  status: RefundRecord["status"],
): Outcome<RefundRecord> {
  const refund = getRefund(gateway, id);
  const record: RefundRecord = { ...refund, status };
  const charge = gateway.state.charges.get(refund.chargeId);
  if (!charge) throw resourceMissing("charge", refund.chargeId, "charge");
  const given = (one: RefundRecord) => (one.status === "failed" ? 0 : one.amount);
  const amountRefunded = charge.amountRefunded - given(refund) + given(record);
  const type = status === "failed" ? "refund.failed" : "refund.updated";
  const event = newEvent(type, { object: "refund", record }, NO_CAUSE, gateway.nowSeconds());
  return {
    record,
    changes: { refunds: [record], charges: [{ ...charge, amountRefunded }], events: [event] },
  };
}

function getRefundableCharge(gateway: Gateway, paymentIntentId: string): ChargeRecord {
  const intent = gateway.state.paymentIntents.get(paymentIntentId);
  if (!intent) throw resourceMissing("payment_intent", paymentIntentId, "payment_intent");
  const charge =
    intent.latestChargeId === null ? undefined : gateway.state.charges.get(intent.latestChargeId);
  if (charge?.status === "succeeded") return charge;
  throw invalidRequest(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
    param: "payment_intent",
  });
}

/** Stripe tells of a card refund three times: made, the charge's new sum, and the bank's reference. */
function refundCharge(
  gateway: Gateway,
  charge: ChargeRecord,
  amount: number,
  input: RefundInput,
  cause: Cause,
): Outcome<RefundRecord> {
  const now = gateway.nowSeconds();
  const made: RefundRecord = {
    id: newId("re"),
    chargeId: charge.id,
    paymentIntentId: charge.paymentIntentId,
    createdAt: now,
    amount,
    currency: charge.currency,
    reason: input.reason,
    metadata: input.metadata,
    reference: null,
    status: "succeeded",
  };
  const refundedCharge: ChargeRecord = { ...charge, amountRefunded: charge.amountRefunded + amount };
  const settled: RefundRecord = { ...made, reference: made.id.slice(-12).toUpperCase() };
  const events = [
    newEvent("refund.created", { object: "refund", record: made }, cause, now),
    newEvent("charge.refunded", { object: "charge", record: refundedCharge }, cause, now),
    newEvent("refund.updated", { object: "refund", record: settled }, cause, now),
  ];
  return { record: made, changes: { refunds: [settled], charges: [refundedCharge], events } };
}
