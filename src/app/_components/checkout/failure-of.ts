import "server-only";
import { describeError } from "@/i18n/error-message";
import { defaultLocale, isLocale, type Locale } from "@/shared/locales";
import type { Failure } from "./form-state";

/** What a procedure threw, as a form shows it. */
export async function failureOf(error: unknown, locale: Locale): Promise<Failure> {
  const { code, text } = await describeError(error, locale);
  return { code, text };
}

/** The language bound to an action, which comes back from the browser and may be anything. */
export function actionLocale(value: unknown): Locale {
  return isLocale(value) ? value : defaultLocale;
}
