"use server";

import { redirect } from "next/navigation";
import type { AccountFormState } from "@/app/_components/account/account-form-state";
import { posted, refusedForm } from "@/app/_components/account/posted-form";
import { actionLocale, failureOf } from "@/app/_components/checkout/failure-of";
import { getDoor } from "@/app/_trpc/server";
import { signInWithCode } from "@/server/wiring/auth";
import type { Locale } from "@/shared/locales";
import { returnPath } from "@/shared/return-path";
import { routes } from "@/shared/routes";

/** Takes the second step of signing in; where the first is too long ago, it leads back there. */
export async function confirmCode(
  boundLocale: Locale,
  returnTo: string | null,
  _: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const locale = actionLocale(boundLocale);
  const { code } = posted(form, ["code"]);
  let isTooLate = false;
  try {
    await signInWithCode(await getDoor(), code);
  } catch (error) {
    const failure = await failureOf(error, locale);
    if (failure.code === "SECOND_FACTOR_WRONG")
      return { values: {}, errors: { code: failure.text }, failure: null };
    if (failure.code !== "SIGN_IN_REQUIRED") return refusedForm({}, error, locale);
    isTooLate = true;
  }
  const end = returnPath(returnTo, "");
  if (isTooLate) redirect(routes.signIn(locale, { ...(end && { returnTo: end }), notice: "codeTooLate" }));
  redirect(end || routes.account(locale));
}
