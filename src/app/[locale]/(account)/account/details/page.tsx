import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/app/_components/account/account-frame";
import { PlainForm } from "@/app/_components/account/plain-form";
import { EmailAddress } from "@/app/_components/ui/email-address";
import { getAccount } from "@/app/_trpc/load-account";
import { getApi } from "@/app/_trpc/server";
import { pageParams } from "@/i18n/page-params";
import { languageNames, locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { saveProfile } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "account.details" });
  return { title: t("title") };
}

/** Name, telephone number and language. */
export default async function DetailsPage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  await getAccount(locale, routes.accountDetails(locale));
  const t = await getTranslations({ locale, namespace: "account.details" });
  const optionalLabel = (await getTranslations({ locale, namespace: "common" }))("optional");
  const api = await getApi();
  const { email, name, phone, locale: language } = await api.identity.getProfile();
  const values = { name: name ?? "", phone: phone ?? "", language };
  return (
    <AccountFrame
      locale={locale}
      pathIn={(other) => routes.accountDetails(other)}
      section="details"
      title={t("title")}
      lead={t.rich("email", { email: () => <EmailAddress address={email} /> })}
      notice={(await searchParams).notice}
    >
      <PlainForm
        action={saveProfile.bind(null, locale)}
        initial={{ values, errors: {}, failure: null }}
        fields={[
          { name: "name", label: t("name"), optionalLabel, autoComplete: "name", maxLength: 100 },
          {
            ...{ name: "phone", label: t("phone"), hint: t("phoneHint"), optionalLabel },
            ...{ type: "tel", inputMode: "tel", autoComplete: "tel", maxLength: 26 },
          },
          {
            ...{ name: "language", label: t("language"), hint: t("languageHint") },
            options: locales.map((value) => ({ value, label: languageNames[value] })),
          },
        ]}
        submit={t("submit")}
        submitting={t("submitting")}
      />
    </AccountFrame>
  );
}
