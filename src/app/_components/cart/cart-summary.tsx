import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import { Amount } from "@/app/_components/ui/price";
import { taxWords } from "@/app/_components/ui/tax-words";
import type { CartView } from "@/server/cart/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** What it comes to, and the way on. */
export async function CartSummary({ locale, cart }: { locale: Locale; cart: CartView }) {
  const t = await getTranslations({ locale, namespace: "cart" });
  return (
    <Card aria-labelledby="summary" className="space-y-5 self-start lg:sticky lg:top-8">
      <h2 id="summary" className="font-display text-2xl">
        {t("summary")}
      </h2>
      <p className="flex items-baseline justify-between gap-4">
        {t("subtotal", { count: cart.itemCount })}
        <Amount money={cart.subtotal} locale={locale} className="font-semibold text-xl" />
      </p>
      <p className="text-muted text-sm">
        {cart.canCheckout ? t(`shippingNote.${taxWords()}`) : t("blocked")}
      </p>
      {cart.canCheckout ? (
        <ButtonLink href={routes.checkout(locale)} size="lg" block>
          {t("checkout")}
        </ButtonLink>
      ) : null}
      <ButtonLink href={routes.home(locale)} variant="quiet" block>
        {t("more")}
      </ButtonLink>
    </Card>
  );
}
