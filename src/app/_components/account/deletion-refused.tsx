import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_components/ui/notice";
import type { Locale } from "@/shared/locales";
import { NoPassword } from "./no-password";

interface Props {
  /** Otherwise the account has no password. */
  isStaff: boolean;
  email: string;
  locale: Locale;
}

/** Why an account can't be deleted as it is, and what to do about it. */
export async function DeletionRefused({ isStaff, email, locale }: Props) {
  if (!isStaff) return <NoPassword wanted="toGoOn" email={email} locale={locale} />;
  const t = await getTranslations({ locale, namespace: "account.delete" });
  return (
    <Notice tone="warning" title={t("staffTitle")}>
      <p>{t("staffText")}</p>
    </Notice>
  );
}
