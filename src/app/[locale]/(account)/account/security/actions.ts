"use server";

import { redirect } from "next/navigation";
import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { postedFields, refusedAsWhole, refusedByFields } from "@/app/_components/account/refused-plain-form";
import { actionLocale, failureOf } from "@/app/_components/checkout/failure-of";
import type { FormState } from "@/app/_components/checkout/form-state";
import { getApi, getDoor } from "@/app/_trpc/server";
import { changePasswordInput } from "@/server/identity/schemas";
import { wayToProvider } from "@/server/wiring/auth";
import type { SessionId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Which field a refusal is about. */
const fieldOf = {
  PASSWORD_WRONG: "currentPassword",
  PASSWORD_TOO_COMMON: "password",
  PASSWORD_LIKE_EMAIL: "password",
};

/** Sets another password. What was typed isn't sent back. */
export async function changePassword(
  boundLocale: Locale,
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const locale = actionLocale(boundLocale);
  const parsed = changePasswordInput.safeParse(postedFields(form, ["currentPassword", "password"]));
  if (!parsed.success) return refusedByFields({}, parsed.error.issues, locale);
  const api = await getApi();
  try {
    await api.identity.changePassword(parsed.data);
  } catch (error) {
    return refusedAsWhole({}, error, locale, fieldOf);
  }
  redirect(routes.accountSecurity(locale, "passwordChanged"));
}

/** Sends whoever is signed in the link by which a password is set, as the form for a forgotten one does. */
export async function sendPasswordLink(boundLocale: Locale): Promise<FormState> {
  const locale = actionLocale(boundLocale);
  const { identity } = await getApi();
  try {
    await identity.requestOwnReset({ locale });
  } catch (error) {
    return { failure: await failureOf(error, locale) };
  }
  redirect(routes.accountSecurity(locale, "passwordLinkSent"));
}

/** Signs another browser out. The id is only looked for among one's own. */
export async function endSession(boundLocale: Locale, sessionId: SessionId): Promise<FormState> {
  const locale = actionLocale(boundLocale);
  const api = await getApi();
  try {
    await api.identity.endSession({ sessionId });
  } catch (error) {
    return { failure: await failureOf(error, locale) };
  }
  redirect(routes.accountSecurity(locale, "sessionEnded"));
}

/** Signs all other browsers out. */
export async function endOthers(boundLocale: Locale): Promise<FormState> {
  const locale = actionLocale(boundLocale);
  const api = await getApi();
  try {
    await api.identity.endOtherSessions();
  } catch (error) {
    return { failure: await failureOf(error, locale) };
  }
  redirect(routes.accountSecurity(locale, "othersEnded"));
}

/** Leads to another provider, from where one comes back with that account connected, or with why it wasn't. */
export async function connectProvider(boundLocale: Locale, provider: string): Promise<FormState> {
  const locale = actionLocale(boundLocale);
  let address: string | null;
  try {
    // The session that connects it stays what it is.
    const way = { returnTo: routes.accountSecurity(locale), isRemembered: false };
    address = await wayToProvider(await getDoor(), provider, way);
  } catch (error) {
    return { failure: await failureOf(error, locale) };
  }
  redirect(address ?? routes.accountSecurity(locale));
}
