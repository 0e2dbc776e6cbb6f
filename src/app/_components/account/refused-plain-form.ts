import "server-only";
import { failureOf } from "@/app/_components/checkout/failure-of";
import { wordsForCode } from "@/i18n/error-message";
import type { Locale } from "@/shared/locales";
import type { PlainFormState } from "./plain-form-state";

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Values = Readonly<Record<string, string>>;

/** The fields of a form as they were posted; one that is missing or a file counts as empty. */
export function postedFields(form: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const value = form.get(name);
      return [name, typeof value === "string" ? value : ""];
    }),
  );
}

/** The form again, with the first thing that is wrong with each field. */
export function refusedByFields(values: Values, issues: readonly Issue[], locale: Locale): PlainFormState {
  const errors: Record<string, string> = {};
  for (const { path, message } of issues) errors[String(path.at(-1))] ??= wordsForCode(message, locale);
  return { values, errors, failure: null };
}

/** The form again, with why it was refused: beside a field where the refusal is about one, else above. */
export async function refusedAsWhole(
  values: Values,
  error: unknown,
  locale: Locale,
  fieldOf: Readonly<Record<string, string>> = {},
): Promise<PlainFormState> {
  const failure = await failureOf(error, locale);
  const field = fieldOf[failure.code];
  return field
    ? { values, errors: { [field]: failure.text }, failure: null }
    : { values, errors: {}, failure };
}
