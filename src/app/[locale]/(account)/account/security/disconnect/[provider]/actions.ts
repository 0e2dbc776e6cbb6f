"use server";

import { redirect } from "next/navigation";
import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { postedFields, refusedAsWhole, refusedByFields } from "@/app/_components/account/refused-plain-form";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { getApi } from "@/app/_trpc/server";
import { disconnectProviderInput } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

const fieldOf = { PASSWORD_WRONG: "password" };

/** Unties one's account from one elsewhere. */
export async function disconnectProvider(
  boundLocale: Locale,
  provider: string,
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const locale = actionLocale(boundLocale);
  const { password } = postedFields(form, ["password"]);
  const parsed = disconnectProviderInput.safeParse({ provider, password });
  if (!parsed.success) return refusedByFields({}, parsed.error.issues, locale);
  const api = await getApi();
  try {
    await api.identity.disconnectProvider(parsed.data);
  } catch (error) {
    return refusedAsWhole({}, error, locale, fieldOf);
  }
  redirect(routes.accountSecurity(locale, "disconnected"));
}
