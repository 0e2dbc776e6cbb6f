import { getTranslations } from "next-intl/server";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { CartCount } from "./cart-count";

export async function CartLink({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "header" });
  return (
    <ShopLink
      href={routes.cart(locale)}
      className="inline-flex min-h-11 items-center gap-2 rounded-full px-2 no-underline hover:text-accent"
    >
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        className="size-6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
      >
        <path d="M4 9h16l-1.2 10.2a2 2 0 0 1-2 1.8H7.2a2 2 0 0 1-2-1.8L4 9Z" strokeLinejoin="round" />
        <path d="M8 12V8a4 4 0 0 1 8 0v4" strokeLinecap="round" />
      </svg>
      <span className="max-sm:sr-only">{t("cart")}</span>
      <CartCount label={t("cartPieces")} />
    </ShopLink>
  );
}
