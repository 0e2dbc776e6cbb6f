import { getTranslations } from "next-intl/server";
import type { FormState } from "@/app/_components/checkout/form-state";
import { OneButtonForm } from "@/app/_components/checkout/one-button-form";
import type { ServerForm } from "@/app/_components/checkout/use-server-form";
import type { Locale } from "@/shared/locales";
import { AccountWords } from "./account-words";

/** The button that signs this browser out. */
export async function SignOutForm({ action, locale }: { action: ServerForm<FormState>; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "signOut" });
  return (
    <AccountWords locale={locale}>
      <OneButtonForm action={action} label={t("submit")} pendingLabel={t("submitting")} variant="secondary" />
    </AccountWords>
  );
}
