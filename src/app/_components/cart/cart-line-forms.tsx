import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { setLineQuantity } from "@/app/[locale]/(shop)/cart/actions";
import type { CartLine } from "@/server/cart/schemas";
import type { Locale } from "@/shared/locales";
import { QuantityField } from "./quantity-field";
import { RemoveLineForm } from "./remove-line-form";

/** Changing a line's quantity, and taking it out. */
export async function CartLineForms({ locale, line }: { locale: Locale; line: CartLine }) {
  const t = await getTranslations({ locale, namespace: "cart" });
  const { variantId, title, quantity, maxQuantity } = line;
  const name = line.optionsLabel ? `${title}, ${line.optionsLabel}` : title;
  const hidden = (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="variantId" value={variantId} />
    </>
  );
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      {maxQuantity > 0 ? (
        <ActionForm action={setLineQuantity} outcome="failures" className="flex flex-wrap items-center gap-2">
          {hidden}
          <QuantityField
            quantity={quantity}
            aria-label={t("quantityOf", { title: name })}
            min={1}
            inputMode="numeric"
            className="min-h-9 w-16 rounded-full border border-edge bg-surface px-2 text-center tabular-nums"
          />
          <SubmitButton size="sm" variant="secondary" pendingLabel={t("updating")}>
            {t("update")}
            <span className="sr-only"> {name}</span>
          </SubmitButton>
        </ActionForm>
      ) : null}
      <RemoveLineForm>
        {hidden}
        <input type="hidden" name="quantity" value={quantity} />
        <input type="hidden" name="addedAtMs" value={line.addedAt.getTime()} />
        <input type="hidden" name="title" value={name} />
        <SubmitButton
          size="sm"
          variant="quiet"
          pendingLabel={t("removing")}
          aria-label={t("removeOf", { title: name })}
        >
          {t("remove")}
        </SubmitButton>
      </RemoveLineForm>
    </div>
  );
}
