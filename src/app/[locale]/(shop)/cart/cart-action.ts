import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { RemovedLine } from "@/app/_components/cart/cart-outcome";
import type { ActionOutcome } from "@/app/_components/ui/action-outcome";
import { getApi } from "@/app/_trpc/server";
import { describeError } from "@/i18n/error-message";
import { defaultLocale, isLocale, type Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import type { CartNotice } from "./cart-notice";

type Api = Awaited<ReturnType<typeof getApi>>;

/**
 * Runs a deed on the cart and says how it went: to a page with JavaScript as an outcome in place, to a plain form
 * post by going to the cart with a notice in its address, and with what it offers to put back.
 */
export async function answerCartAction<Result>(
  form: FormData,
  notice: CartNotice | ((result: Result) => CartNotice),
  deed: (api: Api) => Promise<Result>,
  removed?: RemovedLine,
): Promise<ActionOutcome> {
  const locale = localeOf(form);
  const { code, outcome } = await attempt(locale, notice, deed);
  const isScripted = (await headers()).has("next-action");
  if (!isScripted) redirect(routes.cart(locale, code, outcome.status === "done" ? removed : undefined));
  return outcome;
}

async function attempt<Result>(
  locale: Locale,
  notice: CartNotice | ((result: Result) => CartNotice),
  deed: (api: Api) => Promise<Result>,
) {
  let result: Result;
  try {
    result = await deed(await getApi());
  } catch (error) {
    const { code, text } = await describeError(error, locale);
    return { code, outcome: { status: "failed", message: text } } as const;
  }
  const t = await getTranslations({ locale, namespace: "cart.notice" });
  const code = typeof notice === "function" ? notice(result) : notice;
  return { code, outcome: { status: "done", message: t(code) } } as const;
}

/** The language that the form was written in. */
export function localeOf(form: FormData): Locale {
  const locale = form.get("locale");
  return isLocale(locale) ? locale : defaultLocale;
}

/** A field's text; empty when it is missing or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** A field as a number; NaN, which no schema takes, when it isn't written in plain digits. */
export function numberOf(form: FormData, name: string): number {
  const text = textOf(form, name).trim();
  return /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
