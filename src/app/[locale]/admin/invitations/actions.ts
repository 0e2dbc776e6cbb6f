"use server";

import { doForStaff, readForm } from "@/app/_components/staff/do-for-staff";
import type { StaffFormState } from "@/app/_components/staff/staff-form-state";
import { inviteStaffInput } from "@/server/identity/staff-schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

const page = routes.staffInvitations;

/** Invites somebody to the roles that are ticked. */
export async function invite(locale: Locale, _: StaffFormState, form: FormData): Promise<StaffFormState> {
  const given = {
    ...{ email: form.get("email"), locale: form.get("locale") },
    roleIds: form.getAll("roleIds"),
  };
  const read = readForm(inviteStaffInput, given, { locale, form });
  if ("refused" in read) return read.refused;
  return doForStaff({ locale, form, page, notice: "sent" }, (api) => api.staff.invite(read.data));
}

/** Sends an invitation again. */
export async function resend(
  locale: Locale,
  userId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const deed = { locale, form, page, notice: "resent" };
  return doForStaff(deed, (api) => api.staff.resendInvitation({ userId }));
}

/** Takes an invitation back. */
export async function withdraw(
  locale: Locale,
  userId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const deed = { locale, form, page, notice: "withdrawn" };
  return doForStaff(deed, (api) => api.staff.withdrawInvitation({ userId }));
}
