import "server-only";
import { redirect } from "next/navigation";
import { actionLocale } from "@/app/_components/checkout/failure-of";
import { getApi, getDoor } from "@/app/_trpc/server";
import { resetPasswordInput } from "@/server/identity/schemas";
import { signOutHere } from "@/server/wiring/auth";
import type { Caller } from "@/server/wiring/caller";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import type { PlainFormState } from "./plain-form-state";
import { postedFields, refusedAsWhole, refusedByFields } from "./refused-plain-form";

interface Posting {
  readonly locale: Locale;
  /** Of the mail's link. */
  readonly secret: string;
  readonly form: FormData;
  /** What the page to sign in on says then. */
  readonly notice: "reset" | "emailUndone";
}

/** Sets the password that a form holds by the link of a mail, and leads on to signing in with it. */
export async function setPasswordByLink(
  { locale: boundLocale, secret, form, notice }: Posting,
  work: (api: Caller, input: { secret: string; password: string }) => Promise<unknown>,
): Promise<PlainFormState> {
  const locale = actionLocale(boundLocale);
  const values = postedFields(form, ["password"]);
  const parsed = resetPasswordInput.safeParse({ ...values, secret });
  if (!parsed.success) return refusedByFields(values, parsed.error.issues, locale);
  const api = await getApi();
  try {
    await work(api, parsed.data);
  } catch (error) {
    return refusedAsWhole(values, error, locale);
  }
  // Whoever was signed in here, perhaps as somebody else, begins anew.
  await signOutHere(await getDoor());
  redirect(routes.signIn(locale, { notice }));
}
