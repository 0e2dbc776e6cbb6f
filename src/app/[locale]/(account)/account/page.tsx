import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignOutForm } from "@/app/_components/account/sign-out-form";
import { ReloadOnRestore } from "@/app/_components/checkout/reload-on-restore";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { EmailAddress } from "@/app/_components/ui/email-address";
import { PageTitle } from "@/app/_components/ui/heading";
import { Notice } from "@/app/_components/ui/notice";
import { getAccount } from "@/app/_trpc/load-account";
import { signOut } from "@/app/[locale]/(account)/sign-out/actions";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const alternates = alternatesOf((locale) => routes.account(locale));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "account" });
  return { title: t("title") };
}

/** What is somebody's own. */
export default async function AccountPage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  const { email, name } = await getAccount(locale, routes.account(locale));
  const { notice } = await searchParams;
  const t = await getTranslations({ locale, namespace: "account" });
  return (
    <PageFrame locale={locale} alternates={alternates} variant="order">
      <ReloadOnRestore />
      <div className="space-y-6">
        {notice === "verified" ? (
          <Notice tone="success" role="status">
            <p>{t("verified")}</p>
          </Notice>
        ) : null}
        <PageTitle>{name ? t("greeting", { name }) : t("title")}</PageTitle>
        <p className="text-muted">
          {t.rich("signedInAs", { email: () => <EmailAddress address={email} /> })}
        </p>
        <SignOutForm action={signOut.bind(null, locale)} locale={locale} />
      </div>
    </PageFrame>
  );
}
