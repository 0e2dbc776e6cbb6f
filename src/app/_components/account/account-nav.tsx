import { getTranslations } from "next-intl/server";
import { ShopLink } from "@/app/_components/ui/shop-link";
import { findAccount } from "@/app/_trpc/load-account";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** The parts of an account, in the order of their links. */
export const accountSections = ["overview", "orders", "details", "addresses", "security", "data"] as const;
export type AccountSection = (typeof accountSections)[number];

const paths: Record<AccountSection, (locale: Locale) => string> = {
  overview: (locale) => routes.account(locale),
  orders: (locale) => routes.accountOrders(locale),
  details: (locale) => routes.accountDetails(locale),
  addresses: (locale) => routes.accountAddresses(locale),
  security: (locale) => routes.accountSecurity(locale),
  data: (locale) => routes.accountData(locale),
};

const linkClass =
  "inline-flex min-h-10 items-center rounded-full border border-line px-4 text-sm no-underline hover:border-ink aria-[current=page]:border-accent aria-[current=page]:bg-info-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent lg:-ml-px lg:flex lg:min-h-11 lg:rounded-none lg:border-0 lg:border-transparent lg:border-l-2 lg:text-base";

/**
 * Where one is in the account, and where else one may go: a row of lines on a wide page, of pills on a narrow one.
 * Whoever manages staff has a way to the pages for that.
 */
export async function AccountNav({ locale, current }: { locale: Locale; current: AccountSection }) {
  const t = await getTranslations({ locale, namespace: "account" });
  const account = await findAccount();
  return (
    <nav aria-label={t("navLabel")}>
      <ul className="flex flex-wrap gap-2 lg:flex-col lg:gap-0 lg:border-line lg:border-l">
        {accountSections.map((section) => (
          <li key={section}>
            <ShopLink
              href={paths[section](locale)}
              aria-current={section === current ? "page" : undefined}
              className={linkClass}
            >
              {t(`nav.${section}`)}
            </ShopLink>
          </li>
        ))}
        {account?.permissions.includes("staff.manage") ? (
          <li>
            <a href={routes.staff(locale)} className={linkClass}>
              {t("nav.staff")}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
