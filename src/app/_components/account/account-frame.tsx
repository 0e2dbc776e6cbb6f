import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientWords } from "@/app/_components/checkout/client-words";
import { OneButtonForm } from "@/app/_components/checkout/one-button-form";
import { ReloadOnRestore } from "@/app/_components/checkout/reload-on-restore";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { SessionGuard } from "@/app/_components/session/session-guard";
import { PageTitle } from "@/app/_components/ui/heading";
import { signOut } from "@/app/[locale]/(account)/sign-out/actions";
import type { Locale } from "@/shared/locales";
import { AccountNav, type AccountSection } from "./account-nav";
import { DeedNotice } from "./deed-notice";

interface Props {
  locale: Locale;
  /** The page's own path in each language. */
  pathIn: (locale: Locale) => string;
  section: AccountSection;
  title: string;
  lead?: ReactNode;
  /** What has just been done, as the address says. */
  notice?: string | string[] | undefined;
  children: ReactNode;
}

/** A page of an account: where one is among the others, and the way out. It looks; who may, the page asks. */
export async function AccountFrame({ locale, pathIn, section, title, lead, notice, children }: Props) {
  const t = await getTranslations({ locale, namespace: "account" });
  return (
    <PageFrame locale={locale} alternates={alternatesOf(pathIn)} variant="order">
      <ReloadOnRestore />
      <SessionGuard locale={locale} />
      <ClientWords locale={locale}>
        <div className="grid gap-8 lg:grid-cols-[13rem_1fr] lg:gap-12">
          <div className="lg:pt-3">
            <AccountNav locale={locale} current={section} />
            <OneButtonForm
              action={signOut.bind(null, locale)}
              label={t("signOut")}
              pendingLabel={t("signingOut")}
              variant="quiet"
              size="sm"
              className="mt-4 max-lg:hidden lg:pl-3"
            />
          </div>
          <div className="min-w-0">
            <PageTitle>{title}</PageTitle>
            {lead ? <p className="mt-3 text-muted">{lead}</p> : null}
            <DeedNotice notice={notice} locale={locale} />
            <div className="mt-8">{children}</div>
            <OneButtonForm
              action={signOut.bind(null, locale)}
              label={t("signOut")}
              pendingLabel={t("signingOut")}
              variant="secondary"
              className="mt-12 border-line border-t pt-6 lg:hidden"
            />
          </div>
        </div>
      </ClientWords>
    </PageFrame>
  );
}
