"use server";

import { redirect } from "next/navigation";
import type { AccountFormState } from "@/app/_components/account/account-form-state";
import { posted, refusedFields, refusedForm } from "@/app/_components/account/posted-form";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { getApi, getDoor } from "@/app/_trpc/server";
import { resetPasswordInput } from "@/server/identity/schemas";
import { signOutHere } from "@/server/wiring/auth";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Gives the account back to the address that it had, with a new password to sign in with. */
export async function undoEmailChange(
  boundLocale: Locale,
  secret: string,
  _: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const locale = actionLocale(boundLocale);
  const values = posted(form, ["password"]);
  const parsed = resetPasswordInput.safeParse({ ...values, secret });
  if (!parsed.success) return refusedFields(values, parsed.error.issues, locale);
  const api = await getApi();
  try {
    await api.identity.undoEmailChange(parsed.data);
  } catch (error) {
    return refusedForm(values, error, locale);
  }
  // Whoever was signed in here, perhaps as somebody else, begins anew.
  await signOutHere(await getDoor());
  redirect(routes.signIn(locale, { notice: "emailUndone" }));
}
