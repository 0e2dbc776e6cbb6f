import type { CardRecord, PaymentFailure } from "./records";

/** What a test card does. Source: Stripe, Testing: test cards. */
export type CardBehaviour =
  | { kind: "succeed" }
  | { kind: "authenticate" }
  | { kind: "decline"; failure: PaymentFailure };

export interface TestCard {
  number: string;
  brand: string;
  behaviour: CardBehaviour;
}

const declined = (declineCode: string, message: string): CardBehaviour => ({
  kind: "decline",
  failure: { code: "card_declined", declineCode, message },
});

export const TEST_CARDS: readonly TestCard[] = [
  { number: "4242424242424242", brand: "visa", behaviour: { kind: "succeed" } },
  {
    number: "4000000000000002",
    brand: "visa",
    behaviour: declined("generic_decline", "Your card was declined."),
  },
  {
    number: "4000000000009995",
    brand: "visa",
    behaviour: declined("insufficient_funds", "Your card has insufficient funds."),
  },
  { number: "4000002500003155", brand: "visa", behaviour: { kind: "authenticate" } },
  { number: "4000002760003184", brand: "visa", behaviour: { kind: "authenticate" } },
];

/** Stripe API, Error codes: payment_intent_authentication_failure. */
export const AUTHENTICATION_FAILURE: PaymentFailure = {
  code: "payment_intent_authentication_failure",
  declineCode: null,
  message:
    "The provided PaymentMethod has failed authentication. You can provide a new PaymentMethod to try again.",
};

export interface CardForm {
  number: string;
  expiry: string;
  cvc: string;
  name: string;
  email: string;
}

export type CardFieldError =
  | "number_missing"
  | "number_invalid"
  | "number_not_a_test_card"
  | "expiry_missing"
  | "expiry_invalid"
  | "expiry_past"
  | "cvc_missing"
  | "cvc_invalid"
  | "name_missing"
  | "email_invalid";

export type CardFormErrors = Partial<Record<keyof CardForm, CardFieldError>>;

export type CheckedCard =
  | { isValid: true; card: CardRecord; behaviour: CardBehaviour }
  | { isValid: false; errors: CardFormErrors };

/**
 * Checks a card form; the e-mail is the caller's business. Fullwidth digits count as digits, as they come from
 * East Asian keyboards.
 */
export function checkCardForm(form: CardForm, now: Date): CheckedCard {
  const number = form.number.normalize("NFKC").replace(/[\s-]/g, "");
  const testCard = TEST_CARDS.find((card) => card.number === number);
  const expiry = parseExpiry(form.expiry);
  const errors: CardFormErrors = withoutEmpty({
    number: checkNumber(number, testCard),
    expiry: checkExpiry(form.expiry, expiry, now),
    cvc: checkCvc(form.cvc.normalize("NFKC").trim()),
    name: form.name.trim() === "" ? "name_missing" : undefined,
  });
  if (!testCard || !expiry || Object.keys(errors).length > 0) return { isValid: false, errors };
  const card = {
    brand: testCard.brand,
    last4: number.slice(-4),
    expMonth: expiry.month,
    expYear: expiry.year,
  };
  return { isValid: true, card, behaviour: testCard.behaviour };
}

function checkNumber(number: string, testCard: TestCard | undefined): CardFieldError | undefined {
  if (number === "") return "number_missing";
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) return "number_invalid";
  return testCard ? undefined : "number_not_a_test_card";
}

/** Source: ISO/IEC 7812-1, Annex B. */
export function passesLuhn(number: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...number].reverse().entries()) {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

interface Expiry {
  month: number;
  year: number;
}

/** `12/34`, `1234`, `12 / 2034`; null for anything else. */
function parseExpiry(text: string): Expiry | null {
  const match = /^(\d{1,2})\s*[/\-.]?\s*(\d{4}|\d{2})$/.exec(text.normalize("NFKC").trim());
  const month = Number(match?.[1]);
  const year = Number(match?.[2]);
  if (!match || month < 1 || month > 12) return null;
  return { month, year: year < 100 ? 2000 + year : year };
}

/** A card is good until the last day of its month. */
function checkExpiry(text: string, expiry: Expiry | null, now: Date): CardFieldError | undefined {
  if (text.trim() === "") return "expiry_missing";
  if (!expiry || expiry.year > now.getUTCFullYear() + 50) return "expiry_invalid";
  const isPast = expiry.year * 12 + expiry.month < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
  return isPast ? "expiry_past" : undefined;
}

function checkCvc(cvc: string): CardFieldError | undefined {
  if (cvc === "") return "cvc_missing";
  return /^\d{3}$/.test(cvc) ? undefined : "cvc_invalid";
}

function withoutEmpty(errors: Record<string, CardFieldError | undefined>): CardFormErrors {
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== undefined));
}
