import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmailAddress } from "@/app/_components/ui/email-address";
import { Notice } from "@/app/_components/ui/notice";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

interface Props {
  /** Otherwise the account has no password. */
  isStaff: boolean;
  email: string;
  locale: Locale;
}

/** Why an account can't be deleted as it is, and what to do about it. */
export async function DeletionRefused({ isStaff, email, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "account.delete" });
  if (isStaff)
    return (
      <Notice tone="warning" title={t("staffTitle")}>
        <p>{t("staffText")}</p>
      </Notice>
    );
  return (
    <Notice tone="info" title={t("noPasswordTitle")}>
      <p>{t.rich("noPasswordText", { email: () => <EmailAddress address={email} /> })}</p>
      <ButtonLink href={routes.forgotPassword(locale)} variant="secondary" className="mt-2">
        {t("noPassword")}
      </ButtonLink>
    </Notice>
  );
}
