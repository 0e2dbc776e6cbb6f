import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/app/_components/account/account-frame";
import { NoPassword } from "@/app/_components/account/no-password";
import { PlainForm } from "@/app/_components/account/plain-form";
import { EmailAddress } from "@/app/_components/ui/email-address";
import { getAccount } from "@/app/_trpc/load-account";
import { getApi } from "@/app/_trpc/server";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";
import { requestEmailChange } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "emailChange" });
  return { title: t("title") };
}

/** Asking for another address. */
export default async function EmailPage({ params }: Props) {
  const { locale } = await pageParams(params);
  const { email } = await getAccount(locale, routes.accountEmail(locale));
  const t = await getTranslations({ locale, namespace: "emailChange" });
  const fields = await getTranslations({ locale, namespace: "accountForm" });
  const { hasPassword } = await (await getApi()).identity.listConnections();
  return (
    <AccountFrame
      locale={locale}
      pathIn={(other) => routes.accountEmail(other)}
      section="security"
      title={t("title")}
      lead={t.rich("lead", { email: () => <EmailAddress address={email} /> })}
    >
      {hasPassword ? (
        <PlainForm
          action={requestEmailChange.bind(null, locale)}
          initial={{ values: {}, errors: {}, failure: null }}
          fields={[
            { name: "email", label: t("new"), hint: t("newHint"), type: "email", autoComplete: "email" },
            {
              ...{ name: "password", label: fields("password") },
              ...{ type: "password", autoComplete: "current-password" },
            },
          ]}
          submit={t("submit")}
          submitting={t("submitting")}
        />
      ) : (
        <NoPassword wanted="toGoOn" email={email} locale={locale} />
      )}
    </AccountFrame>
  );
}
