import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_components/ui/notice";
import { isErrorCode, wordsForCode } from "@/i18n/error-message";
import type { Locale } from "@/shared/locales";

type Param = string | string[] | undefined;

interface Props {
  /** What has just been done, as the address says. */
  notice: Param;
  /** Why signing in elsewhere was refused. */
  code: Param;
  locale: Locale;
}

const deeds = ["signedOut", "verified", "reset"] as const;

/** Above the form: what led to it. */
export async function SignInNotice({ notice, code, locale }: Props) {
  if (typeof code === "string" && isErrorCode(code))
    return (
      <Notice tone="danger" role="alert">
        <p>{wordsForCode(code, locale)}</p>
      </Notice>
    );
  const deed = deeds.find((known) => known === notice);
  if (!deed) return null;
  const t = await getTranslations({ locale, namespace: "signIn.notice" });
  return (
    <Notice tone="success" role="status">
      <p>{t(deed)}</p>
    </Notice>
  );
}
