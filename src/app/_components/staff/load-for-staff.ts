import "server-only";
import { redirect } from "next/navigation";
import { getApi } from "@/app/_trpc/server";
import { describeError } from "@/i18n/error-message";
import type { AccountView } from "@/server/identity/schemas";
import type { Caller } from "@/server/wiring/caller";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/**
 * What a page for staff shows, with whoever looks at it. The procedures say who may; a guest is led to sign in and
 * back to `path`, whoever lacks a second factor to set one up, and whoever may not to the page that says so.
 */
export async function loadForStaff<Data>(
  locale: Locale,
  path: string,
  load: (api: Caller) => Promise<Data>,
): Promise<Data & { viewer: AccountView }> {
  const api = await getApi();
  try {
    const data = await load(api);
    return { ...data, viewer: await api.identity.getAccount() };
  } catch (error) {
    const { code } = await describeError(error, locale);
    if (code === "SIGN_IN_REQUIRED") redirect(routes.signIn(locale, { returnTo: path }));
    if (code === "SECOND_FACTOR_REQUIRED") redirect(routes.staffTwoStep(locale, path));
    if (code === "PERMISSION_DENIED") redirect(routes.staffDenied(locale));
    if (code === "USER_NOT_FOUND" || code === "INPUT_INVALID") redirect(routes.staff(locale));
    throw error;
  }
}
