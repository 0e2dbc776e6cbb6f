"use server";

import { doForStaff, readForm } from "@/app/_components/staff/do-for-staff";
import type { StaffFormState } from "@/app/_components/staff/staff-form-state";
import { changeRoleInput, createRoleInput } from "@/server/identity/staff-schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

const page = routes.staffRoles;

/** Makes a role of the shop's own. */
export async function createRole(locale: Locale, _: StaffFormState, form: FormData): Promise<StaffFormState> {
  const given = { title: form.get("title"), permissions: form.getAll("permissions") };
  const read = readForm(createRoleInput, given, { locale, form });
  if ("refused" in read) return read.refused;
  return doForStaff({ locale, form, page, notice: "created" }, (api) => api.staff.createRole(read.data));
}

/** Changes what a role lets people do, and the title of an own one. */
export async function saveRole(
  locale: Locale,
  roleId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const title = form.get("title") ?? undefined;
  const given = { roleId, title, permissions: form.getAll("permissions") };
  const read = readForm(changeRoleInput, given, { locale, form });
  if ("refused" in read) return read.refused;
  return doForStaff({ locale, form, page, notice: "saved" }, (api) => api.staff.changeRole(read.data));
}

/** Deletes an own role that nobody has. */
export async function deleteRole(
  locale: Locale,
  roleId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const deed = { locale, form, page, notice: "removed" };
  return doForStaff(deed, (api) => api.staff.deleteRole({ roleId }));
}
