import { getTranslations } from "next-intl/server";
import { changePassword } from "@/app/[locale]/(account)/account/security/actions";
import type { Locale } from "@/shared/locales";
import { minPasswordLength } from "@/shared/password";
import { PlainForm } from "./plain-form";

/** Another password in the place of the one that somebody has. */
export async function ChangePasswordForm({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "account.password" });
  return (
    <>
      <p className="mt-2 mb-4 text-muted">{t("text")}</p>
      <PlainForm
        action={changePassword.bind(null, locale)}
        initial={{ values: {}, errors: {}, failure: null }}
        fields={[
          {
            ...{ name: "currentPassword", label: t("current") },
            ...{ type: "password", autoComplete: "current-password" },
          },
          {
            ...{ name: "password", label: t("new"), type: "password" },
            ...{ hint: t("newHint", { min: minPasswordLength }), autoComplete: "new-password" },
          },
        ]}
        submit={t("submit")}
        submitting={t("submitting")}
      />
    </>
  );
}
