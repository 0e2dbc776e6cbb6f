import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/app/_components/account/account-form";
import { EntrancePage } from "@/app/_components/account/entrance-page";
import { WayLink, WayLinks } from "@/app/_components/account/way-links";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { Card } from "@/app/_components/ui/card";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";
import { requestReset } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
}

const alternates = alternatesOf(routes.forgotPassword);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "forgotPassword" });
  return { title: t("title") };
}

/** Asking for a link to set a new password. */
export default async function ForgotPasswordPage({ params }: Props) {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "forgotPassword" });
  const fields = await getTranslations({ locale, namespace: "accountForm" });
  return (
    <EntrancePage locale={locale} alternates={alternates} title={t("title")} lead={t("lead")}>
      <Card>
        <AccountForm
          action={requestReset.bind(null, locale)}
          fields={[{ kind: "email", name: "email", label: fields("email") }]}
          submit={t("submit")}
          submitting={t("submitting")}
        />
      </Card>
      <WayLinks>
        <WayLink question={t("remembered")} href={routes.signIn(locale)} label={t("signIn")} />
      </WayLinks>
    </EntrancePage>
  );
}
