import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/app/_components/account/account-frame";
import { NoPassword } from "@/app/_components/account/no-password";
import { TwoStepForm } from "@/app/_components/account/two-step-form";
import { TwoStepWords } from "@/app/_components/account/two-step-words";
import { getAccount } from "@/app/_trpc/load-account";
import { getApi } from "@/app/_trpc/server";
import { pageParams } from "@/i18n/page-params";
import { returnPath } from "@/shared/return-path";
import { routes } from "@/shared/routes";
import { changeTwoStep } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "twoStep" });
  return { title: t("title") };
}

/** Switching two-step sign-in on and off, and new recovery codes. */
export default async function TwoStepPage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  const returnTo = returnPath((await searchParams).returnTo, "") || undefined;
  const { email } = await getAccount(locale, routes.accountTwoStep(locale, returnTo));
  const t = await getTranslations({ locale, namespace: "twoStep" });
  const api = await getApi();
  const [{ isOn }, { hasPassword }] = await Promise.all([
    api.identity.getSecondFactor(),
    api.identity.listConnections(),
  ]);
  return (
    <AccountFrame
      locale={locale}
      pathIn={(other) => routes.accountTwoStep(other, returnTo)}
      section="security"
      title={t("title")}
      lead={t("lead")}
    >
      {hasPassword ? (
        <TwoStepWords locale={locale}>
          <TwoStepForm
            action={changeTwoStep.bind(null, locale)}
            isOn={isOn}
            doneHref={returnTo ?? routes.accountSecurity(locale)}
          />
        </TwoStepWords>
      ) : (
        <NoPassword wanted="toGoOn" email={email} locale={locale} />
      )}
    </AccountFrame>
  );
}
