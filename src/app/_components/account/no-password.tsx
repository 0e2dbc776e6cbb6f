import { getTranslations } from "next-intl/server";
import { OneButtonForm } from "@/app/_components/checkout/one-button-form";
import { EmailAddress } from "@/app/_components/ui/email-address";
import { Notice } from "@/app/_components/ui/notice";
import { sendPasswordLink } from "@/app/[locale]/(account)/account/security/actions";
import type { Locale } from "@/shared/locales";

interface Props {
  /** In the place of a form that asks for the password for something else, or of the one that changes it. */
  wanted: "toGoOn" | "toChange";
  email: string;
  locale: Locale;
}

/** For whoever signs in elsewhere alone: there is no password yet, and the button that sends the link to set one. */
export async function NoPassword({ wanted, email, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "account.noPassword" });
  return (
    <Notice tone="info" title={t(`${wanted}.title`)} className="max-w-2xl">
      <p className="[overflow-wrap:anywhere]">
        {t.rich(`${wanted}.text`, { email: () => <EmailAddress address={email} /> })}
      </p>
      <OneButtonForm
        action={sendPasswordLink.bind(null, locale)}
        label={t("submit")}
        pendingLabel={t("submitting")}
        variant="secondary"
        className="pt-2"
      />
    </Notice>
  );
}
