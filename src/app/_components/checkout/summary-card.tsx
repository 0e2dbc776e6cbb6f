import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/ui/card";
import { Amount } from "@/app/_components/ui/price";
import { ShopLink } from "@/app/_components/ui/shop-link";
import { taxWords } from "@/app/_components/ui/tax-words";
import type { CartView } from "@/server/cart/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { LineList } from "./line-list";

/** The cart beside the address form: folded away on small screens, open on wide ones. */
export async function SummaryCard({ cart, locale }: { cart: CartView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "checkout.summary" });
  const subtotal = (
    <div className="flex items-baseline justify-between gap-4 border-line border-t pt-3 font-semibold">
      <span>{t("subtotal")}</span>
      <Amount money={cart.subtotal} locale={locale} />
    </div>
  );
  const content = (
    <div className="space-y-4">
      <LineList lines={cart.lines} label={t("lines")} locale={locale} />
      {subtotal}
      <p className="text-muted text-sm">{t(`later.${taxWords()}`)}</p>
      <ShopLink href={routes.cart(locale)} className="link inline-flex min-h-9 items-center text-sm">
        {t("changeCart")}
      </ShopLink>
    </div>
  );
  return (
    <>
      <details className="group rounded-lg border border-line bg-surface lg:hidden">
        <summary className="flex min-h-13 items-center justify-between gap-4 px-5 py-3 font-medium">
          <span className="flex items-center gap-2">
            <span aria-hidden="true" className="transition group-open:rotate-90">
              ›
            </span>
            {t("toggle", { count: cart.itemCount })}
          </span>
          <Amount money={cart.subtotal} locale={locale} />
        </summary>
        <div className="px-5 pb-5">{content}</div>
      </details>
      <Card aria-label={t("title")} className="hidden lg:block">
        {content}
      </Card>
    </>
  );
}
