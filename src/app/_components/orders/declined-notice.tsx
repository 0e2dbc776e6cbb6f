import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_components/ui/notice";
import type { Locale } from "@/shared/locales";
import { declineWords } from "./order-words";

/** Why the last try to pay failed. */
export async function DeclinedNotice({ code, locale }: { code: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "order" });
  return (
    <Notice tone="danger" title={t("declined.title")}>
      <p>
        {declineWords(t, code)} {t("declined.nothing")}
      </p>
    </Notice>
  );
}
