import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { LanguageSwitch } from "@/app/_components/frame/language-switch";
import { Logo } from "@/app/_components/frame/logo";
import { mainId, SkipLink } from "@/app/_components/frame/skip-link";
import { SessionGuard } from "@/app/_components/session/session-guard";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { StaffWords } from "./staff-words";

const tabs = {
  people: (locale: Locale) => routes.staff(locale),
  invitations: (locale: Locale) => routes.staffInvitations(locale),
  roles: (locale: Locale) => routes.staffRoles(locale),
} as const;
type Tab = keyof typeof tabs;

interface Props {
  locale: Locale;
  /** The same page in a language. */
  pathIn: (locale: Locale) => string;
  /** Whoever works here, and where in the staff pages; none on pages that anybody may see. */
  staff?: { email: string; tab: Tab };
  children: ReactNode;
}

/** Header, sections and main landmark of the pages for staff. */
export async function StaffFrame({ locale, pathIn, staff, children }: Props) {
  const t = await getTranslations({ locale, namespace: "staff" });
  const header = await getTranslations({ locale, namespace: "header" });
  return (
    <>
      <SkipLink label={header("skip")} />
      <header className="border-line border-b bg-surface">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3 sm:px-6">
          <Logo locale={locale} isOutside />
          <div className="flex items-center gap-4">
            <a href={routes.home(locale)} className="link inline-flex min-h-9 items-center text-sm">
              {t("backToShop")}
            </a>
            <LanguageSwitch locale={locale} alternates={alternatesOf(pathIn)} label={header("languages")} />
          </div>
        </div>
        {staff ? (
          <div className="mx-auto flex max-w-6xl flex-wrap-reverse items-center justify-between gap-x-6 px-4 sm:px-6">
            <Tabs locale={locale} current={staff.tab} />
            <p className="min-w-0 max-w-full truncate text-muted text-sm">
              {t.rich("signedInAs", {
                email: () => (
                  <a href={routes.account(locale)} className="link inline-flex min-h-9 items-center">
                    {staff.email}
                  </a>
                ),
              })}
            </p>
          </div>
        ) : null}
      </header>
      <main
        id={mainId}
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl grow px-4 pt-8 pb-16 outline-none sm:px-6 sm:pt-10"
      >
        {staff ? <SessionGuard locale={locale} /> : null}
        <StaffWords locale={locale}>{children}</StaffWords>
      </main>
    </>
  );
}

async function Tabs({ locale, current }: { locale: Locale; current: Tab }) {
  const t = await getTranslations({ locale, namespace: "staff" });
  return (
    <nav aria-label={t("nav")}>
      <ul className="flex gap-6">
        {(["people", "invitations", "roles"] as const).map((tab) => (
          <li key={tab}>
            <ShopLink
              href={tabs[tab](locale)}
              aria-current={tab === current ? "page" : undefined}
              className="inline-flex min-h-11 items-center border-transparent border-b-2 text-muted no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {t(`tabs.${tab}`)}
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
