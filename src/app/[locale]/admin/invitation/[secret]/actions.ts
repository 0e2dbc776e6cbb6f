"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { actionLocale, failureOf } from "@/app/_components/checkout/failure-of";
import { readForm } from "@/app/_components/staff/do-for-staff";
import { type StaffFormState, typedIn } from "@/app/_components/staff/staff-form-state";
import { acceptInvitationInput } from "@/server/identity/staff-schemas";
import { acceptInvitationHere } from "@/server/wiring/auth";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Accepts an invitation: its person is signed in then. */
export async function acceptInvitation(
  boundLocale: Locale,
  secret: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const locale = actionLocale(boundLocale);
  const given = { secret, name: form.get("name"), password: form.get("password") };
  const read = readForm(acceptInvitationInput, given, { locale, form });
  if ("refused" in read) return read.refused;
  const [jar, header] = await Promise.all([cookies(), headers()]);
  const door = {
    readCookie: (name: string) => jar.get(name)?.value,
    setCookie: jar.set.bind(jar),
    readHeader: (name: string) => header.get(name),
  };
  try {
    await acceptInvitationHere(door, read.data);
  } catch (error) {
    return { failure: await failureOf(error, locale), typed: typedIn(form) };
  }
  redirect(routes.staffWelcome(locale));
}
