import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_components/ui/notice";
import { cartNotices } from "@/app/[locale]/(shop)/cart/cart-notice";
import { isErrorCode, wordsForCode } from "@/i18n/error-message";
import type { Locale } from "@/shared/locales";

/** Says what the address says of the form that was posted before. Codes that nobody knows say nothing. */
export async function CartNoticeLine({ locale, notice }: { locale: Locale; notice: string | undefined }) {
  if (!notice) return null;
  const t = await getTranslations({ locale, namespace: "cart.notice" });
  const success = cartNotices.find((known) => known === notice);
  if (success) {
    return (
      <Notice tone="success" role="status" className="mt-6">
        <p>{t(success)}</p>
      </Notice>
    );
  }
  if (!isErrorCode(notice)) return null;
  return (
    <Notice tone="danger" role="alert" className="mt-6">
      <p>{wordsForCode(notice, locale)}</p>
    </Notice>
  );
}
