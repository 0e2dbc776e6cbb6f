import { getTranslations } from "next-intl/server";
import { isDomainError } from "@/server/platform/domain-error";
import { languageTags, type Locale } from "@/shared/locales";
import { formatMoney, type Money } from "@/shared/money";
import { messages } from "./messages";

export interface WordedError {
  /** A DomainError's code, `INPUT_INVALID` for what a schema refused, or `INTERNAL`. */
  readonly code: string;
  readonly text: string;
  /** What the refusal carries for whoever handles it: the token of an order, the changes of a quote. */
  readonly params: Readonly<Record<string, unknown>>;
}

type ErrorKey = keyof (typeof messages)["en"]["errors"];

/**
 * The words for an error that a procedure threw, in a language: those of `errors.<CODE>` with the error's
 * parameters (amounts are spelled out), `errors.INPUT_INVALID` for a refused input, else `errors.INTERNAL`.
 */
export async function describeError(error: unknown, locale: Locale): Promise<WordedError> {
  const refusal = findRefusal(error);
  return { ...refusal, text: await wordsForCode(refusal.code, locale, refusal.params) };
}

/** The words under `errors.<CODE>`, for codes that travel without their error: in a URL, a field's issue. */
export async function wordsForCode(
  code: string,
  locale: Locale,
  params: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const t = await getTranslations({ locale, namespace: "errors" });
  const known = isErrorKey(code) ? code : "INTERNAL";
  // The words of one code may name parameters of their own; what isn't there is said as a dash.
  const say: (key: string, values: Record<string, string | number>) => string = t;
  return say(known, printable(params, locale));
}

/** Whether there are words for this code. */
export function isErrorKey(code: string): code is ErrorKey {
  return Object.hasOwn(messages.en.errors, code);
}

function findRefusal(error: unknown): { code: string; params: Readonly<Record<string, unknown>> } {
  for (let link = error, depth = 0; link && depth < 5; depth += 1) {
    if (isDomainError(link)) return { code: link.code, params: link.params };
    if (typeof link !== "object") break;
    if ("code" in link && link.code === "BAD_REQUEST") return { code: "INPUT_INVALID", params: {} };
    link = "cause" in link ? link.cause : undefined;
  }
  return { code: "INTERNAL", params: {} };
}

function printable(params: Readonly<Record<string, unknown>>, locale: Locale): Record<string, string | number> {
  const entries = Object.entries(params).map(([key, value]) => [key, printed(value, locale)] as const);
  return Object.fromEntries(entries);
}

function printed(value: unknown, locale: Locale): string | number {
  if (typeof value === "number") return value;
  if (isMoney(value)) return formatMoney(value, languageTags[locale]);
  return typeof value === "string" ? value : "–";
}

function isMoney(value: unknown): value is Money {
  return typeof value === "object" && value !== null && "amountMinor" in value && "currency" in value;
}
