"use server";

import { redirect } from "next/navigation";
import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { postedFields, refusedAsWhole, refusedByFields } from "@/app/_components/account/refused-plain-form";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { getApi, getDoor } from "@/app/_trpc/server";
import { verifyEmailInput } from "@/server/identity/schemas";
import { isDomainError } from "@/server/platform/domain-error";
import { type SignInStep, signInWithPassword } from "@/server/wiring/auth";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Confirms a registration and signs in with the password that was just typed. */
export async function verify(
  boundLocale: Locale,
  secret: string,
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const locale = actionLocale(boundLocale);
  const values = postedFields(form, ["password"]);
  const parsed = verifyEmailInput.safeParse({ ...values, secret });
  if (!parsed.success) return refusedByFields(values, parsed.error.issues, locale);
  const { password } = parsed.data;
  const api = await getApi();
  let email: string;
  try {
    ({ email } = await api.identity.verifyEmail(parsed.data));
  } catch (error) {
    return refusedAsWhole(values, error, locale);
  }
  let step: SignInStep;
  try {
    step = await signInWithPassword(await getDoor(), { email, password, isRemembered: false });
  } catch (error) {
    // The account is confirmed all the same; who can't be let in at this moment does it by hand.
    if (!isDomainError(error)) throw error;
    redirect(routes.signIn(locale, { notice: "verified" }));
  }
  const home = routes.account(locale, "verified");
  redirect(step === "code_asked" ? routes.signInCode(locale, home) : home);
}
