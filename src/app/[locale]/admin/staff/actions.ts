"use server";

import { getTranslations } from "next-intl/server";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { doForStaff } from "@/app/_components/staff/do-for-staff";
import { type StaffFormState, typedIn } from "@/app/_components/staff/staff-form-state";
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

/** Takes two-step sign-in off an account, once whoever does it says that they know who has asked. */
export async function removeSecondFactor(
  boundLocale: Locale,
  userId: string,
  _: StaffFormState,
  form: FormData,
): Promise<StaffFormState> {
  const locale = actionLocale(boundLocale);
  if (form.get("isChecked") !== "on") {
    const t = await getTranslations({ locale, namespace: "staff.removeTwoStep" });
    return { failure: null, typed: typedIn(form), errors: { isChecked: t("checkMissing") } };
  }
  const here = routes.staffUserTwoStep(locale, String(userId));
  const next = routes.staffUser(locale, String(userId), "twoStepOff");
  return doForStaff({ locale, form, here, next }, (api) => api.staff.removeSecondFactor({ userId }));
}
