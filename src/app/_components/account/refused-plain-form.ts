import "server-only";
import { failureOf } from "@/app/_components/checkout/failure-of";
import type { FieldIssue } from "@/app/_components/checkout/form-state";
import { wordsForCode } from "@/i18n/error-message";
import type { Locale } from "@/shared/locales";
import type { PlainFormState } from "./plain-form-state";

type Values = Readonly<Record<string, string>>;

/** The fields of a form as they were posted; one that is missing or a file counts as empty. */
export function postedFields<Name extends string>(
  form: FormData,
  names: readonly Name[],
): Readonly<Record<Name, string>> {
  const entries = names.map((name) => {
    const value = form.get(name);
    return [name, typeof value === "string" ? value : ""] as const;
  });
  return Object.fromEntries(entries) as Record<Name, string>; // fromEntries forgets that all are there.
}

/** The form again, with the first thing that is wrong with each field. */
export function refusedByFields(
  values: Values,
  issues: readonly FieldIssue[],
  locale: Locale,
): PlainFormState {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[String(path.at(-1))] ??= wordsForCode(message, locale);
  return { values: withoutPasswords(values), errors, failure: null };
}

/** Which field a refusal is about, where the form doesn't say otherwise. */
const usualFieldOf = {
  PASSWORD_WRONG: "password",
  PASSWORD_TOO_COMMON: "password",
  PASSWORD_LIKE_EMAIL: "password",
  SECOND_FACTOR_WRONG: "code",
};

/** The form again, with why it was refused: beside a field where the refusal is about one, else above. */
export async function refusedAsWhole(
  values: Values,
  error: unknown,
  locale: Locale,
  fieldOf: Readonly<Record<string, string>> = {},
): Promise<PlainFormState> {
  const failure = await failureOf(error, locale);
  const field = { ...usualFieldOf, ...fieldOf }[failure.code];
  const kept = withoutPasswords(values);
  return field
    ? { values: kept, errors: { [field]: failure.text }, failure: null }
    : { values: kept, errors: {}, failure };
}

/** Passwords stay in the fields of a page with JavaScript, and are never sent back. */
function withoutPasswords(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password/i.test(name)));
}
