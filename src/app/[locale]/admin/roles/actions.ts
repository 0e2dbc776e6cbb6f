"use server";

import { actionLocale } from "@/app/_components/checkout/failure-of";
import { doForStaff, readForm } from "@/app/_components/staff/do-for-staff";
import type { StaffFormState } from "@/app/_components/staff/staff-form-state";
import { changeRoleInput, createRoleInput } from "@/server/identity/staff-schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Makes a role of the shop's own. */
export async function createRole(
  boundLocale: Locale,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const locale = actionLocale(boundLocale);
  const given = { title: form.get("title"), permissions: form.getAll("permissions") };
  const read = readForm(createRoleInput, given, { locale, form });
  if ("refused" in read) return read.refused;
  const here = routes.staffRoles(locale);
  const next = routes.staffRoles(locale, "created");
  return doForStaff({ locale, form, here, next }, (api) => api.staff.createRole(read.data));
}

/** Changes what a role lets people do, and the title of an own one. */
export async function saveRole(
  boundLocale: Locale,
  roleId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const locale = actionLocale(boundLocale);
  const title = form.get("title") ?? undefined;
  const given = { roleId, title, permissions: form.getAll("permissions") };
  const read = readForm(changeRoleInput, given, { locale, form });
  if ("refused" in read) return read.refused;
  const here = routes.staffRoles(locale);
  const next = routes.staffRoles(locale, "saved");
  return doForStaff({ locale, form, here, next }, (api) => api.staff.changeRole(read.data));
}

/** Deletes an own role that nobody has. */
export async function deleteRole(
  boundLocale: Locale,
  roleId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const locale = actionLocale(boundLocale);
  const here = routes.staffRoles(locale);
  const next = routes.staffRoles(locale, "removed");
  return doForStaff({ locale, form, here, next }, (api) => api.staff.deleteRole({ roleId }));
}
