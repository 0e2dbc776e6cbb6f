import { getTranslations } from "next-intl/server";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { Locale } from "@/shared/locales";
import { type InfoPageName, infoPages, routes } from "@/shared/routes";

/** Links to all pages about the shop; the one that is open is marked. */
export async function InfoNav({ locale, current }: { locale: Locale; current: InfoPageName }) {
  const t = await getTranslations({ locale, namespace: "pages.nav" });
  return (
    <nav aria-labelledby="info-nav">
      <h2 id="info-nav" className="font-semibold text-sm">
        {t("label")}
      </h2>
      <ul className="mt-2 border-line border-l">
        {infoPages.map((page) => (
          <li key={page}>
            <ShopLink
              href={routes[page](locale)}
              aria-current={page === current ? "page" : undefined}
              className="-ml-px flex min-h-10 items-center border-transparent border-l-2 pl-4 text-muted no-underline hover:text-ink hover:underline aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
            >
              {t(page)}
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
