import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { acceptChanges } from "@/app/[locale]/(shop)/cart/actions";
import type { CartView } from "@/server/cart/schemas";
import type { Locale } from "@/shared/locales";

/** Says that prices or stock moved since the shopper last looked, and offers to take it all over at once. */
export async function CartChangesNotice({ locale, cart }: { locale: Locale; cart: CartView }) {
  if (cart.lines.every(({ changes }) => changes.length === 0)) return null;
  const t = await getTranslations({ locale, namespace: "cart" });
  return (
    <Notice tone="warning" role="status" title={t("changesTitle")} className="mb-6">
      <p className="text-sm">{t("changesText")}</p>
      <ActionForm action={acceptChanges} outcome="failures" className="pt-2">
        <input type="hidden" name="locale" value={locale} />
        <SubmitButton size="sm" pendingLabel={t("accepting")}>
          {t("accept")}
        </SubmitButton>
      </ActionForm>
    </Notice>
  );
}
