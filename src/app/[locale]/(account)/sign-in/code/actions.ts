"use server";

import { redirect } from "next/navigation";
import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { postedFields, refusedAsWhole } from "@/app/_components/account/refused-plain-form";
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
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const locale = actionLocale(boundLocale);
  const { code } = postedFields(form, ["code"]);
  let isTooLate = false;
  try {
    await signInWithCode(await getDoor(), code);
  } catch (error) {
    const { code: refusal } = await failureOf(error, locale);
    if (refusal !== "SIGN_IN_REQUIRED") return refusedAsWhole({}, error, locale);
    isTooLate = true;
  }
  const end = returnPath(returnTo, "");
  if (isTooLate) redirect(routes.signIn(locale, { ...(end && { returnTo: end }), notice: "codeTooLate" }));
  redirect(end || routes.account(locale));
}
