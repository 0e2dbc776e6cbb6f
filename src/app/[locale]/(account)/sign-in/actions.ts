"use server";

import { redirect } from "next/navigation";
import type { PlainFormState } from "@/app/_components/account/plain-form-state";
import { postedFields, refusedAsWhole, refusedByFields } from "@/app/_components/account/refused-plain-form";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { getDoor } from "@/app/_trpc/server";
import { signInInput } from "@/server/identity/schemas";
import { type SignInStep, signInWithPassword, wayToProvider } from "@/server/wiring/auth";
import type { Locale } from "@/shared/locales";
import { returnPath } from "@/shared/return-path";
import { routes } from "@/shared/routes";

/**
 * Signs in and leads on to `returnTo`, if that is a path of this shop, or to the account; by way of the code where one is
 * asked for. Where a provider's button was pressed, it leads there.
 */
export async function signIn(
  boundLocale: Locale,
  returnTo: string | null,
  _: PlainFormState,
  form: FormData,
): Promise<PlainFormState> {
  const locale = actionLocale(boundLocale);
  const { provider, ...values } = postedFields(form, ["email", "password", "isRemembered", "provider"]);
  if (provider) return signInElsewhere(provider, values, { locale, returnTo });
  const input = { ...values, isRemembered: values.isRemembered === "on" };
  const parsed = signInInput.safeParse(input);
  if (!parsed.success) return refusedByFields(values, parsed.error.issues, locale);
  let step: SignInStep;
  try {
    step = await signInWithPassword(await getDoor(), parsed.data);
  } catch (error) {
    return refusedAsWhole(values, error, locale);
  }
  const end = returnPath(returnTo, "");
  if (step === "code_asked") redirect(routes.signInCode(locale, end || null));
  redirect(end || routes.account(locale));
}

/** Leads to where somebody has an account, and from there to `returnTo` or the account here. */
async function signInElsewhere(
  provider: string,
  values: Readonly<Record<string, string>>,
  { locale, returnTo }: { locale: Locale; returnTo: string | null },
): Promise<PlainFormState> {
  let address: string | null;
  try {
    const end = returnPath(returnTo, routes.account(locale));
    const way = { returnTo: end, isRemembered: values.isRemembered === "on" };
    address = await wayToProvider(await getDoor(), provider, way);
  } catch (error) {
    return refusedAsWhole(values, error, locale);
  }
  redirect(address ?? routes.signIn(locale));
}
