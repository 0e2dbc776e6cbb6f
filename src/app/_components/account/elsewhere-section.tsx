import { getTranslations } from "next-intl/server";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import type { ProviderName } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { providerTitles } from "@/shared/provider-titles";

interface Props {
  /** Where people may sign in as well; with none of them there is nothing to see. */
  providers: readonly ProviderName[];
  locale: Locale;
}

/** At the end of the form: the ways in with an account that somebody has elsewhere, posted as `provider`. */
export async function ElsewhereSection({ providers, locale }: Props) {
  if (providers.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "signIn" });
  return (
    <div className="space-y-3 border-line border-t pt-5">
      <p className="text-center text-muted text-sm">{t("or")}</p>
      {providers.map((provider) => (
        <SubmitButton
          key={provider}
          name="provider"
          value={provider}
          pendingLabel={t("submitting")}
          variant="secondary"
          block
        >
          {t("elsewhere", { provider: providerTitles[provider] })}
        </SubmitButton>
      ))}
    </div>
  );
}
