import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OneButtonForm } from "@/app/_components/checkout/one-button-form";
import { StaffFrame } from "@/app/_components/staff/staff-frame";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageTitle } from "@/app/_components/ui/heading";
import { getAccount } from "@/app/_trpc/load-account";
import { getApi } from "@/app/_trpc/server";
import { signOut } from "@/app/[locale]/(account)/sign-out/actions";
import { pageParams } from "@/i18n/page-params";
import { returnPath } from "@/shared/return-path";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "staff.twoStep" });
  return { title: t("title") };
}

/** Where whoever works for a shop that wants a second factor is led before they have one, and from there back. */
export default async function StaffTwoStepPage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  const returnTo = returnPath((await searchParams).returnTo, routes.staff(locale));
  await getAccount(locale, routes.staffTwoStep(locale, returnTo));
  const { isOn, isShown, isRequired } = await (await getApi()).identity.getSecondFactor();
  if (isShown || !isRequired) redirect(returnTo);
  const t = await getTranslations({ locale, namespace: "staff.twoStep" });
  return (
    <StaffFrame locale={locale} pathIn={(other) => routes.staffTwoStep(other, returnTo)}>
      <div className="mx-auto max-w-xl space-y-4">
        <PageTitle>{t(isOn ? "againTitle" : "title")}</PageTitle>
        <p className="text-muted">{t(isOn ? "againText" : "text")}</p>
        {isOn ? (
          <OneButtonForm
            action={signOut.bind(null, locale)}
            label={t("signOut")}
            pendingLabel={t("signingOut")}
          />
        ) : (
          <ButtonLink href={routes.accountTwoStep(locale, returnTo)}>{t("setUp")}</ButtonLink>
        )}
      </div>
    </StaffFrame>
  );
}
