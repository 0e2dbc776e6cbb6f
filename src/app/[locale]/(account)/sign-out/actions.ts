"use server";

import { redirect } from "next/navigation";
import { actionLocale, failureOf } from "@/app/_components/checkout/failure-of";
import type { FormState } from "@/app/_components/checkout/form-state";
import { getDoor } from "@/app/_trpc/server";
import { signOutHere } from "@/server/wiring/auth";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Signs this browser out. */
export async function signOut(boundLocale: Locale): Promise<FormState> {
  const locale = actionLocale(boundLocale);
  try {
    await signOutHere(await getDoor());
  } catch (error) {
    return { failure: await failureOf(error, locale) };
  }
  redirect(routes.signIn(locale, { notice: "signedOut" }));
}
