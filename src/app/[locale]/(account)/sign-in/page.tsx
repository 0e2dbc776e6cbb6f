import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/app/_components/account/account-form";
import { ElsewhereSection } from "@/app/_components/account/elsewhere-section";
import { EntrancePage } from "@/app/_components/account/entrance-page";
import { SignInNotice } from "@/app/_components/account/sign-in-notice";
import { WayLink, WayLinks } from "@/app/_components/account/way-links";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { Card } from "@/app/_components/ui/card";
import { findAccount } from "@/app/_trpc/load-account";
import { pageParams } from "@/i18n/page-params";
import { offeredProviders } from "@/server/wiring/auth";
import { returnPath } from "@/shared/return-path";
import { routes } from "@/shared/routes";
import { signIn } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "signIn" });
  return { title: t("title") };
}

/** Signing in with e-mail and password; who is signed in goes on at once. */
export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  const { returnTo: wanted, ...news } = await searchParams;
  const returnTo = returnPath(wanted, "") || null;
  if (await findAccount()) {
    // Whoever is signed in and comes from elsewhere with an error was about to connect that account.
    if (typeof news.error === "string") redirect(routes.connectionRefused(locale, news.error));
    redirect(returnTo ?? routes.account(locale));
  }
  // NextAuth's own form and ways from elsewhere end here with a code of theirs.
  if (news.code === "SECOND_FACTOR_REQUIRED") redirect(routes.signInCode(locale, returnTo));
  const t = await getTranslations({ locale, namespace: "signIn" });
  const fields = await getTranslations({ locale, namespace: "accountForm" });
  return (
    <EntrancePage
      locale={locale}
      alternates={alternatesOf((other) => routes.signIn(other, returnTo ? { returnTo } : {}))}
      title={t("title")}
      notice={<SignInNotice news={news} locale={locale} />}
    >
      <Card>
        <AccountForm
          action={signIn.bind(null, locale, returnTo)}
          fields={[
            { kind: "email", name: "email", label: fields("email") },
            { kind: "password", name: "password", label: fields("password") },
            { kind: "checkbox", name: "isRemembered", label: t("remember"), hint: t("rememberHint") },
          ]}
          submit={t("submit")}
          submitting={t("submitting")}
        >
          <ElsewhereSection providers={offeredProviders()} locale={locale} />
        </AccountForm>
      </Card>
      <WayLinks>
        <WayLink href={routes.forgotPassword(locale)} label={t("forgot")} />
        <WayLink question={t("new")} href={routes.register(locale)} label={t("register")} />
      </WayLinks>
    </EntrancePage>
  );
}
