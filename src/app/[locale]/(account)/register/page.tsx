import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/app/_components/account/account-form";
import { EntrancePage } from "@/app/_components/account/entrance-page";
import { WayLink, WayLinks } from "@/app/_components/account/way-links";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { Card } from "@/app/_components/ui/card";
import { findAccount } from "@/app/_trpc/load-account";
import { pageParams } from "@/i18n/page-params";
import { minPasswordLength } from "@/shared/password";
import { routes } from "@/shared/routes";
import { register } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
}

const alternates = alternatesOf(routes.register);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "register" });
  return { title: t("title") };
}

/** Asking for an account. */
export default async function RegisterPage({ params }: Props) {
  const { locale } = await pageParams(params);
  if (await findAccount()) redirect(routes.account(locale));
  const t = await getTranslations({ locale, namespace: "register" });
  const fields = await getTranslations({ locale, namespace: "accountForm" });
  const passwordHint = fields("newPasswordHint", { min: minPasswordLength });
  return (
    <EntrancePage locale={locale} alternates={alternates} title={t("title")} lead={t("lead")}>
      <Card>
        <AccountForm
          action={register.bind(null, locale)}
          fields={[
            { kind: "name", name: "name", label: fields("name") },
            { kind: "email", name: "email", label: fields("email"), hint: t("emailHint") },
            { kind: "newPassword", name: "password", label: fields("password"), hint: passwordHint },
          ]}
          submit={t("submit")}
          submitting={t("submitting")}
        />
      </Card>
      <WayLinks>
        <WayLink question={t("known")} href={routes.signIn(locale)} label={t("signIn")} />
      </WayLinks>
    </EntrancePage>
  );
}
