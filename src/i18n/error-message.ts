import { createTranslator } from "next-intl";
import { isDomainError } from "@/server/platform/domain-error";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney, type Money } from "@/shared/money";
import { messages } from "./messages";

export interface WordedError {
  /** A DomainError's code, `INPUT_INVALID` for what a schema refused, or `INTERNAL` for what nobody foresaw. */
  readonly code: string;
  readonly text: string;
  /** What the refusal carries for whoever handles it, such as the token of an order. */
  readonly params: Params;
}

type Params = Readonly<Record<string, unknown>>;

/** The words for an error that a procedure threw, in a language. */
export async function describeError(error: unknown, locale: Locale): Promise<WordedError> {
  const { code, params } = findRefusal(error);
  return { code, params, text: wordsForCode(code, locale, params) };
}

/**
 * The words of a code: `errorsInDetail.<CODE>` when all parameters that it names are there, else `errors.<CODE>`,
 * which names none, so that it can also be said for a code that came alone: in an address, as a field's issue.
 * Amounts among the parameters are spelled out. An unknown code gets the words of `INTERNAL`.
 */
export function wordsForCode(code: string, locale: Locale, params: Params = {}): string {
  const { errors, errorsInDetail } = messages[locale];
  const detailed: Readonly<Record<string, string>> = errorsInDetail;
  const plain: Readonly<Record<string, string>> = errors;
  const detail = Object.hasOwn(detailed, code) ? detailed[code] : undefined;
  const text =
    detail && placeholders(detail).every((name) => params[name] !== undefined) ? detail : undefined;
  const chosen = text ?? (Object.hasOwn(plain, code) ? plain[code] : undefined) ?? errors.INTERNAL;
  const say = createTranslator({ locale, messages: { chosen } });
  return say("chosen", printable(params, locale));
}

/** Whether there are words for this code. */
export function isErrorCode(code: string): boolean {
  return Object.hasOwn(messages.en.errors, code);
}

/** The parameters that an ICU message names: "title" in "{title}", "count" in "{count, plural, …}". */
function placeholders(message: string): string[] {
  return [...message.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name = ""]) => name);
}

function findRefusal(error: unknown): { code: string; params: Params } {
  const refusal = chain(error).find(isDomainError);
  if (refusal) return refusal;
  const isInputRefused = chain(error).some((link) => "code" in link && link.code === "BAD_REQUEST");
  return { code: isInputRefused ? "INPUT_INVALID" : "INTERNAL", params: {} };
}

/** An error and what caused it, outermost first. */
function chain(error: unknown): object[] {
  if (typeof error !== "object" || error === null) return [];
  return [error, ...("cause" in error ? chain(error.cause) : [])];
}

function printable(params: Params, locale: Locale): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, printed(value, locale)]));
}

function printed(value: unknown, locale: Locale): string | number {
  if (typeof value === "number") return value;
  if (isMoney(value)) return formatMoney(value, languageTags[locale]);
  return typeof value === "string" ? value : "–";
}

function isMoney(value: unknown): value is Money {
  return typeof value === "object" && value !== null && "amountMinor" in value && "currency" in value;
}
