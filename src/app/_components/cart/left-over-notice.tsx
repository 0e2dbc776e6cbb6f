import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { dropLeftOver } from "@/app/[locale]/(shop)/cart/actions";
import type { LeftOver } from "@/server/cart/schemas";
import type { Locale } from "@/shared/locales";

/** Says what of the cart from before signing in found no room in the account's. */
export async function LeftOverNotice({ locale, items }: { locale: Locale; items: readonly LeftOver[] }) {
  if (items.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "cart.leftOver" });
  return (
    <Notice tone="info" role="status" title={t("title")} className="mt-6">
      <p className="text-sm">{t("text")}</p>
      <ul className="list-disc pl-5 text-sm">
        {items.map(({ variantId, quantity, title, optionsLabel }) => (
          <li key={variantId}>
            {t("item", { quantity, title })}
            {optionsLabel ? <span className="text-muted"> ({optionsLabel})</span> : null}
          </li>
        ))}
      </ul>
      <ActionForm action={dropLeftOver} outcome="failures" className="pt-2">
        <input type="hidden" name="locale" value={locale} />
        <SubmitButton size="sm" variant="secondary" pendingLabel={t("dropping")}>
          {t("drop")}
        </SubmitButton>
      </ActionForm>
    </Notice>
  );
}
