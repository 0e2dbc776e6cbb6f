import { getTranslations } from "next-intl/server";
import type { FormState } from "@/app/_components/checkout/form-state";
import type { ServerForm } from "@/app/_components/checkout/use-server-form";
import type { ProviderName } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { providerTitles } from "@/shared/provider-titles";
import { ElsewhereForm } from "./elsewhere-form";

interface Props {
  /** Where people may sign in as well; with none of them there is nothing to see. */
  providers: readonly ProviderName[];
  action: ServerForm<FormState>;
  locale: Locale;
}

/** Below the form: the ways in with an account that somebody has elsewhere. */
export async function ElsewhereSection({ providers, action, locale }: Props) {
  if (providers.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "signIn" });
  return (
    <div className="mt-6 space-y-3 border-line border-t pt-5">
      <p className="text-center text-muted text-sm">{t("or")}</p>
      <ElsewhereForm
        action={action}
        ways={providers.map((provider) => ({
          provider,
          label: t("elsewhere", { provider: providerTitles[provider] }),
        }))}
        words={{
          remember: t("remember"),
          rememberHint: t("rememberElsewhereHint"),
          submitting: t("submitting"),
        }}
      />
    </div>
  );
}
