"use server";

import { actionLocale } from "@/app/_components/checkout/failure-of";
import { doForStaff, readForm } from "@/app/_components/staff/do-for-staff";
import type { StaffFormState } from "@/app/_components/staff/staff-form-state";
import { inviteStaffInput } from "@/server/identity/staff-schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Invites somebody to the roles that are ticked. */
export async function invite(
  boundLocale: Locale,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const locale = actionLocale(boundLocale);
  const given = {
    ...{ email: form.get("email"), locale: form.get("locale") },
    roleIds: form.getAll("roleIds"),
  };
  const read = readForm(inviteStaffInput, given, { locale, form });
  if ("refused" in read) return read.refused;
  const here = routes.staffInvitations(locale);
  const next = routes.staffInvitations(locale, "sent");
  return doForStaff({ locale, form, here, next }, (api) => api.staff.invite(read.data));
}

/** Sends an invitation again. */
export async function resend(
  boundLocale: Locale,
  userId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const locale = actionLocale(boundLocale);
  const here = routes.staffInvitations(locale);
  const next = routes.staffInvitations(locale, "resent");
  return doForStaff({ locale, form, here, next }, (api) => api.staff.resendInvitation({ userId }));
}

/** Takes an invitation back. */
export async function withdraw(
  boundLocale: Locale,
  userId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const locale = actionLocale(boundLocale);
  const here = routes.staffInvitations(locale);
  const next = routes.staffInvitations(locale, "withdrawn");
  return doForStaff({ locale, form, here, next }, (api) => api.staff.withdrawInvitation({ userId }));
}
