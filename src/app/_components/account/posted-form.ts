import "server-only";
import { failureOf } from "@/app/_components/checkout/failure-of";
import { describeError, wordsForCode } from "@/i18n/error-message";
import type { Locale } from "@/shared/locales";
import type { AccountFormState } from "./account-form-state";

/** What was typed into a form, by the names of its fields; a field that is missing or a file counts as empty. */
export type Posted<Field extends string> = Readonly<Record<Field, string>>;

/** The fields of a form as they were posted. */
export function posted<Field extends string>(form: FormData, fields: readonly Field[]): Posted<Field> {
  const entries = fields.map((field) => {
    const value = form.get(field);
    return [field, typeof value === "string" ? value : ""] as const;
  });
  return Object.fromEntries(entries) as Record<Field, string>; // fromEntries forgets that all are there.
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The form again, with the first thing that is wrong with each field. */
export function refusedFields(
  values: Readonly<Record<string, string>>,
  issues: readonly Issue[],
  locale: Locale,
): AccountFormState {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) {
    const field = path.at(-1);
    if (typeof field === "string") errors[field] ??= wordsForCode(message, locale);
  }
  return { values: withoutPasswords(values), errors, failure: null };
}

/** The form again, with why it was refused: beside the field for codes that belong to one, else above. */
export async function refusedForm(
  values: Readonly<Record<string, string>>,
  error: unknown,
  locale: Locale,
): Promise<AccountFormState> {
  const { code, text } = await describeError(error, locale);
  const field = code.startsWith("PASSWORD_") ? "password" : undefined;
  const kept = withoutPasswords(values);
  if (field) return { values: kept, errors: { [field]: text }, failure: null };
  return { values: kept, errors: {}, failure: await failureOf(error, locale) };
}

/** Passwords stay in the fields of a page with JavaScript, and are never sent back. */
function withoutPasswords(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !/password/i.test(field)));
}
