"use server";

import { redirect } from "next/navigation";
import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { postedFields, refusedAsWhole, refusedByFields } from "@/app/_components/account/refused-plain-form";
import { actionLocale, failureOf } from "@/app/_components/checkout/failure-of";
import type { FormState } from "@/app/_components/checkout/form-state";
import { getDoor } from "@/app/_trpc/server";
import { signInInput } from "@/server/identity/schemas";
import { type SignInStep, signInWithPassword, wayToProvider } from "@/server/wiring/auth";
import type { Locale } from "@/shared/locales";
import { returnPath } from "@/shared/return-path";
import { routes } from "@/shared/routes";

/** Signs in and leads on to `returnTo`, if that is a path of this shop, or to the account; by way of the code where one is asked for. */
export async function signIn(
  boundLocale: Locale,
  returnTo: string | null,
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const locale = actionLocale(boundLocale);
  const values = postedFields(form, ["email", "password", "isRemembered"]);
  const input = { ...values, isRemembered: values.isRemembered === "on" };
  const parsed = signInInput.safeParse(input);
  if (!parsed.success) return refusedByFields(values, parsed.error.issues, locale);
  let step: SignInStep;
  try {
    step = await signInWithPassword(await getDoor(), parsed.data);
  } catch (error) {
    return refusedAsWhole(values, error, locale);
  }
  const end = returnPath(returnTo, "");
  if (step === "code_asked") redirect(routes.signInCode(locale, end || null));
  redirect(end || routes.account(locale));
}

/** Leads to the provider of the button that was pressed, and from there to `returnTo` or the account. */
export async function signInElsewhere(
  boundLocale: Locale,
  returnTo: string | null,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const locale = actionLocale(boundLocale);
  const { provider = "", isRemembered } = postedFields(form, ["provider", "isRemembered"]);
  let address: string | null;
  try {
    const end = returnPath(returnTo, routes.account(locale));
    const way = { returnTo: end, isRemembered: isRemembered === "on" };
    address = await wayToProvider(await getDoor(), provider, way);
  } catch (error) {
    return { failure: await failureOf(error, locale) };
  }
  redirect(address ?? routes.signIn(locale));
}
