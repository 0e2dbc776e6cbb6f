import "server-only";
import { redirect } from "next/navigation";
import { actionLocale, failureOf } from "@/app/_components/checkout/failure-of";
import type { FieldIssue } from "@/app/_components/checkout/form-state";
import { getApi } from "@/app/_trpc/server";
import { isErrorCode, wordsForCode } from "@/i18n/error-message";
import type { Caller } from "@/server/wiring/caller";
import type { Locale } from "@/shared/locales";
import { type StaffFormState, typedIn } from "./staff-form-state";

interface Posting {
  /** As it was bound to the action. */
  readonly locale: Locale;
  readonly form: FormData;
}

interface Deed extends Posting {
  /** Where it goes on when it is done, with a notice. */
  readonly page: (locale: Locale, notice?: string) => string;
  readonly notice: string;
}

/** Does what a form of the staff pages asks for and goes on, or shows the form again with why it was refused. */
export async function doForStaff(
  { locale: boundLocale, form, page, notice }: Deed,
  work: (api: Caller) => Promise<unknown>,
): Promise<StaffFormState> {
  const locale = actionLocale(boundLocale);
  // Before anything is begun: what can't be read is its sender's mistake.
  const typed = typedIn(form);
  const api = await getApi();
  try {
    await work(api);
  } catch (error) {
    return { failure: await failureOf(error, locale), typed, errors: {} };
  }
  redirect(page(locale, notice));
}

interface Parser<Data> {
  safeParse(
    value: unknown,
  ): { success: true; data: Data } | { success: false; error: { issues: readonly FieldIssue[] } };
}

/** What a form holds, read by the procedure's own schema, or the form again with what is wrong with each field. */
export function readForm<Data>(
  schema: Parser<Data>,
  given: unknown,
  { locale: boundLocale, form }: Posting,
): { data: Data } | { refused: StaffFormState } {
  const parsed = schema.safeParse(given);
  if (parsed.success) return { data: parsed.data };
  const locale = actionLocale(boundLocale);
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues)
    errors[String(path[0])] ??= wordsForCode(isErrorCode(message) ? message : "INPUT_INVALID", locale);
  return { refused: { failure: null, typed: typedIn(form), errors } };
}
