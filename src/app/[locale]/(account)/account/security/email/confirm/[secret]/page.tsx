import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/app/_components/account/account-form";
import { EntrancePage } from "@/app/_components/account/entrance-page";
import { InvalidLink } from "@/app/_components/account/invalid-link";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { Card } from "@/app/_components/ui/card";
import { findAccount } from "@/app/_trpc/load-account";
import { pageParams } from "@/i18n/page-params";
import { secretSchema } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { confirmEmailChange } from "./actions";

interface Props {
  params: Promise<{ locale: string; secret: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "emailChange" });
  return { title: t("confirmTitle") };
}

/** Behind the link to a new address: it is the account's once its password was entered, not when a mail scanner looks. */
export default async function ConfirmEmailPage({ params }: Props) {
  const { locale, secret } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "emailChange" });
  const fields = await getTranslations({ locale, namespace: "accountForm" });
  const pathIn = (other: Locale) => routes.confirmEmail(other, secret);
  const again = { href: routes.accountEmail(locale), label: t("again") };
  // Asks who this is so that the page is made for one person, with scripts that carry its nonce.
  await findAccount();
  if (!secretSchema.safeParse(secret).success)
    return <InvalidLink locale={locale} pathIn={pathIn} again={again} />;
  return (
    <EntrancePage
      locale={locale}
      alternates={alternatesOf(pathIn)}
      title={t("confirmTitle")}
      lead={t("confirmLead")}
    >
      <Card>
        <AccountForm
          action={confirmEmailChange.bind(null, locale, secret)}
          fields={[{ kind: "password", name: "password", label: fields("password"), hint: t("confirmHint") }]}
          submit={t("confirm")}
          submitting={t("submitting")}
        />
      </Card>
    </EntrancePage>
  );
}
