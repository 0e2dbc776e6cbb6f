"use server";

import { actionLocale } from "@/app/_components/checkout/failure-of";
import { doForStaff } from "@/app/_components/staff/do-for-staff";
import type { StaffFormState } from "@/app/_components/staff/staff-form-state";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Gives somebody exactly the roles that are ticked. What comes from the browser, the procedures read. */
export async function saveRoles(
  boundLocale: Locale,
  userId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const locale = actionLocale(boundLocale);
  const here = routes.staffUser(locale, String(userId));
  const next = routes.staffUser(locale, String(userId), "roles");
  const roleIds = form.getAll("roleIds").map(String);
  return doForStaff({ locale, form, here, next }, (api) => api.staff.setRoles({ userId, roleIds }));
}

/** Shuts an account. */
export async function disableAccount(
  boundLocale: Locale,
  userId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const locale = actionLocale(boundLocale);
  const here = routes.staffUser(locale, String(userId));
  const next = routes.staffUser(locale, String(userId), "disabled");
  return doForStaff({ locale, form, here, next }, (api) => api.staff.disable({ userId }));
}

/** Opens an account again. */
export async function enableAccount(
  boundLocale: Locale,
  userId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const locale = actionLocale(boundLocale);
  const here = routes.staffUser(locale, String(userId));
  const next = routes.staffUser(locale, String(userId), "enabled");
  return doForStaff({ locale, form, here, next }, (api) => api.staff.enable({ userId }));
}
