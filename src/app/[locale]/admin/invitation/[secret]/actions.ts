"use server";

import { redirect } from "next/navigation";
import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { postedFields, refusedAsWhole, refusedByFields } from "@/app/_components/account/refused-plain-form";
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
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const locale = actionLocale(boundLocale);
  const values = postedFields(form, ["name", "password"]);
  const parsed = acceptInvitationInput.safeParse({ ...values, secret });
  if (!parsed.success) return refusedByFields(values, parsed.error.issues, locale);
  try {
    await acceptInvitationHere(await getDoor(), parsed.data);
  } catch (error) {
    return refusedAsWhole(values, error, locale);
  }
  redirect(routes.staffWelcome(locale));
}
