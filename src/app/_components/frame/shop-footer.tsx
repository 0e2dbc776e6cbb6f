import { getTranslations } from "next-intl/server";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { Locale } from "@/shared/locales";
import { infoPages, routes } from "@/shared/routes";

/** `width` is that of the page above, so that both have one left edge. */
export async function ShopFooter({ locale, width = "max-w-7xl" }: { locale: Locale; width?: string }) {
  const t = await getTranslations({ locale, namespace: "footer" });
  return (
    <footer className="mt-28 bg-sunken">
      <div aria-hidden="true" className="arcade-edge" />
      <div
        className={`mx-auto grid gap-8 px-4 pt-10 pb-12 text-sm sm:grid-cols-2 sm:px-6 lg:grid-cols-4 ${width}`}
      >
        <div className="space-y-3">
          <ArcadeMark className="h-7 w-auto text-accent" />
          <p className="max-w-xs text-muted">{t("about")}</p>
        </div>
        <div className="space-y-1">
          <h2 className="font-semibold">{t("payTitle")}</h2>
          <p className="max-w-xs text-muted">{t("payText")}</p>
        </div>
        <div className="space-y-1">
          <h2 className="font-semibold">{t("deliverTitle")}</h2>
          <p className="max-w-xs text-muted">{t("deliverText")}</p>
        </div>
        <FooterLinks locale={locale} />
      </div>
    </footer>
  );
}

async function FooterLinks({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "pages.nav" });
  return (
    <nav aria-labelledby="footer-links">
      <h2 id="footer-links" className="font-semibold">
        {t("label")}
      </h2>
      <ul className="max-sm:grid max-sm:grid-cols-2">
        {infoPages.map((page) => (
          <li key={page}>
            <ShopLink
              href={routes[page](locale)}
              className="inline-flex min-h-8 items-center text-muted no-underline hover:text-ink hover:underline"
            >
              {t(page)}
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
