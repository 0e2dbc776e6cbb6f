import type { getTranslations } from "next-intl/server";
import {
  fulfilmentStatuses,
  type OrderHistoryEntry,
  orderStatuses,
  paymentStatuses,
} from "@/server/orders/schemas";

type Words = Awaited<ReturnType<typeof getTranslations<"order">>>;

const declineCodes = [
  "card_declined",
  "generic_decline",
  "insufficient_funds",
  "expired_card",
  "incorrect_cvc",
  "incorrect_number",
  "processing_error",
  "authentication_required",
  "payment_intent_authentication_failure",
] as const;

/** The gateway's decline code in words; those that say more than a shopper should know are said in general. */
export function declineWords(t: Words, code: string): string {
  return t(`declined.${oneOf(declineCodes, code) ?? "other"}`);
}

/**
 * One step of one machine in words. Null for what isn't news: where payment and fulfilment begin is the same
 * moment in which the order was placed.
 */
export function historyWords(t: Words, { machine, from, to }: OrderHistoryEntry): string | null {
  if (machine !== "order" && from === null) return null;
  switch (machine) {
    case "order": {
      const status = oneOf(orderStatuses, to);
      return status ? t(`history.order.${status}`) : null;
    }
    case "payment": {
      const status = oneOf(paymentStatuses, to);
      return status ? t(`history.payment.${status}`) : null;
    }
    case "fulfilment": {
      const status = oneOf(fulfilmentStatuses, to);
      return status ? t(`history.fulfilment.${status}`) : null;
    }
  }
}

const notices = ["payment-unavailable", "already-ordered"] as const;

/** What brought the shopper to the page, as its URL says; anything unknown says nothing. */
export function orderNotice(value: string | string[] | undefined): (typeof notices)[number] | null {
  return oneOf(notices, value) ?? null;
}

function oneOf<Known extends string>(known: readonly Known[], value: unknown): Known | undefined {
  return known.find((entry) => entry === value);
}
