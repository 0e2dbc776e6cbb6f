"use server";

import { redirect } from "next/navigation";
import type { AccountFormState } from "@/app/_components/account/account-form-state";
import { posted, refusedFields, refusedForm } from "@/app/_components/account/posted-form";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { getDoor } from "@/app/_trpc/server";
import { acceptInvitationInput } from "@/server/identity/staff-schemas";
import { acceptInvitationHere } from "@/server/wiring/auth";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Accepts an invitation: its person is signed in then. */
export async function acceptInvitation(
  boundLocale: Locale,
  secret: string,
  _: AccountFormState,
  form: FormData,
): Promise<AccountFormState> {
  const locale = actionLocale(boundLocale);
  const values = posted(form, ["name", "password"]);
  const parsed = acceptInvitationInput.safeParse({ ...values, secret });
  if (!parsed.success) return refusedFields(values, parsed.error.issues, locale);
  try {
    await acceptInvitationHere(await getDoor(), parsed.data);
  } catch (error) {
    return refusedForm(values, error, locale);
  }
  redirect(routes.staffWelcome(locale));
}
