import type { getTranslations } from "next-intl/server";

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
  return t(`declined.${declineCodes.find((known) => known === code) ?? "other"}`);
}

const notices = ["payment-unavailable", "already-ordered"] as const;

/** What brought the shopper here, as the URL's `notice` says; unknown ones say nothing. */
export type OrderNotice = (typeof notices)[number];

export function orderNotice(value: string | readonly string[] | undefined): OrderNotice | null {
  return notices.find((notice) => notice === value) ?? null;
}
