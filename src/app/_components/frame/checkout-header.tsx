import { getTranslations } from "next-intl/server";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import type { Alternates } from "./alternates";
import { LanguageSwitch } from "./language-switch";
import { Logo } from "./logo";

interface Props {
  locale: Locale;
  alternates: Alternates;
  wayBack: "cart" | "shop";
}

/** The header of checkout and orders: nothing that leads astray, but a way back. */
export async function CheckoutHeader({ locale, alternates, wayBack }: Props) {
  const t = await getTranslations({ locale, namespace: "header" });
  return (
    <header className="border-line border-b bg-surface">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3 sm:px-6">
        <Logo locale={locale} isOutside />
        <div className="flex items-center gap-4">
          <ShopLink
            href={wayBack === "cart" ? routes.cart(locale) : routes.home(locale)}
            className="link inline-flex min-h-9 items-center text-sm"
          >
            {t(wayBack === "cart" ? "backToCart" : "backToShop")}
          </ShopLink>
          <LanguageSwitch locale={locale} alternates={alternates} label={t("languages")} />
        </div>
      </div>
    </header>
  );
}
