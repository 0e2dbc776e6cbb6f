import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_components/ui/notice";
import { isErrorCode, wordsForCode } from "@/i18n/error-message";
import type { Locale } from "@/shared/locales";

interface Props {
  /** Of the address: `notice`, what has just been done; `code` or NextAuth's `error`, why signing in elsewhere failed. */
  news: Readonly<Record<string, string | string[] | undefined>>;
  locale: Locale;
}

const deeds = ["signedOut", "verified", "reset", "emailChanged", "emailUndone"] as const;

/** Above the form: what led to it. */
export async function SignInNotice({ news: { notice, code, error }, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "signIn" });
  if (code || error) {
    const isKnown = typeof code === "string" && isErrorCode(code);
    return (
      <Notice tone="danger" role="alert">
        <p>{isKnown ? wordsForCode(code, locale) : t("elsewhereFailed")}</p>
      </Notice>
    );
  }
  if (notice === "codeTooLate")
    return (
      <Notice tone="warning" role="alert">
        <p>{t("codeTooLate")}</p>
      </Notice>
    );
  const deed = deeds.find((known) => known === notice);
  if (!deed) return null;
  return (
    <Notice tone="success" role="status">
      <p>{t(`notice.${deed}`)}</p>
    </Notice>
  );
}
