import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/app/_components/account/account-frame";
import { ChangePasswordForm } from "@/app/_components/account/change-password-form";
import { ConnectionSection } from "@/app/_components/account/connection-section";
import { NoPassword } from "@/app/_components/account/no-password";
import { SessionList } from "@/app/_components/account/session-list";
import { TwoStepSection } from "@/app/_components/account/two-step-section";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { getAccount } from "@/app/_trpc/load-account";
import { getApi } from "@/app/_trpc/server";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "account.security" });
  return { title: t("title") };
}

/** How one signs in, and where one is signed in. */
export default async function SecurityPage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  const { email } = await getAccount(locale, routes.accountSecurity(locale));
  const t = await getTranslations({ locale, namespace: "account" });
  const api = await getApi();
  const { notice, code } = await searchParams;
  const [sessions, secondFactor, elsewhere] = await Promise.all([
    api.identity.listSessions(),
    api.identity.getSecondFactor(),
    api.identity.listConnections(),
  ]);
  return (
    <AccountFrame
      locale={locale}
      pathIn={(other) => routes.accountSecurity(other)}
      section="security"
      title={t("security.title")}
      notice={notice}
    >
      <div className="space-y-12">
        <section aria-labelledby="devices">
          <h2 id="devices" className="font-display text-2xl">
            {t("devices.title")}
          </h2>
          <p className="mt-2 mb-4 text-muted">{t("devices.text")}</p>
          <SessionList sessions={sessions} locale={locale} />
        </section>
        <section aria-labelledby="password-title">
          <h2 id="password-title" className="font-display text-2xl">
            {t("password.title")}
          </h2>
          {elsewhere.hasPassword ? (
            <ChangePasswordForm locale={locale} />
          ) : (
            <div className="mt-4">
              <NoPassword wanted="toChange" email={email} locale={locale} />
            </div>
          )}
        </section>
        <section aria-labelledby="email-title">
          <h2 id="email-title" className="font-display text-2xl">
            {t("security.email")}
          </h2>
          <p className="mt-2 mb-4 text-muted">{t("security.emailText")}</p>
          <ButtonLink href={routes.accountEmail(locale)} variant="secondary">
            {t("security.changeEmail")}
          </ButtonLink>
        </section>
        <ConnectionSection view={elsewhere} code={code} locale={locale} />
        <TwoStepSection view={secondFactor} locale={locale} />
      </div>
    </AccountFrame>
  );
}
