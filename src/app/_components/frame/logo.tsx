import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** `isOutside`: on pages with a document of their own, from which the way home is a full page load anyway. */
export function Logo({ locale, isOutside = false }: { locale: Locale; isOutside?: boolean }) {
  const link = { href: routes.home(locale), className: "flex min-h-11 items-center gap-2.5 no-underline" };
  const mark = (
    <>
      <ArcadeMark className="h-6 w-auto text-accent" />
      <span className="font-semibold text-xl tracking-tight">GoMall</span>
    </>
  );
  return isOutside ? <a {...link}>{mark}</a> : <ShopLink {...link}>{mark}</ShopLink>;
}
