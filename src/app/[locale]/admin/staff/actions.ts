"use server";

import { getTranslations } from "next-intl/server";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { doForStaff } from "@/app/_components/staff/do-for-staff";
import { type StaffFormState, typedIn } from "@/app/_components/staff/staff-form-state";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Gives somebody exactly the roles that are ticked. What comes from the browser, the procedures read. */
export async function saveRoles(
  locale: Locale,
  userId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const roleIds = form.getAll("roleIds").map(String);
  const deed = { locale, form, page: pageOf(userId), notice: "roles" };
  return doForStaff(deed, (api) => api.staff.setRoles({ userId, roleIds }));
}

/** Shuts an account. */
export async function disableAccount(
  locale: Locale,
  userId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const deed = { locale, form, page: pageOf(userId), notice: "disabled" };
  return doForStaff(deed, (api) => api.staff.disable({ userId }));
}

/** Opens an account again. */
export async function enableAccount(
  locale: Locale,
  userId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const deed = { locale, form, page: pageOf(userId), notice: "enabled" };
  return doForStaff(deed, (api) => api.staff.enable({ userId }));
}

/** Takes two-step sign-in off an account, once whoever does it says that they know who has asked. */
export async function removeSecondFactor(
  locale: Locale,
  userId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  if (form.get("isChecked") !== "on") {
    const t = await getTranslations({ locale: actionLocale(locale), namespace: "staff.removeTwoStep" });
    return { failure: null, typed: typedIn(form), errors: { isChecked: t("checkMissing") } };
  }
  const deed = { locale, form, page: pageOf(userId), notice: "twoStepOff" };
  return doForStaff(deed, (api) => api.staff.removeSecondFactor({ userId }));
}

function pageOf(userId: string) {
  return (locale: Locale, notice?: string) => routes.staffUser(locale, String(userId), notice);
}
