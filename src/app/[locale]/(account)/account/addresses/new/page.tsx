import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/app/_components/account/account-frame";
import { AddressForm } from "@/app/_components/account/address-form";
import { countryOptions, guessCountry } from "@/app/_components/checkout/country-options";
import { openDetails } from "@/app/_components/checkout/details-state";
import { getAccount } from "@/app/_trpc/load-account";
import { getApi } from "@/app/_trpc/server";
import { saveAddress } from "@/app/[locale]/(account)/account/addresses/actions";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "account.addresses" });
  return { title: t("newTitle") };
}

/** One more address. */
export default async function NewAddressPage({ params }: Props) {
  const { locale } = await pageParams(params);
  const { name } = await getAccount(locale, routes.accountNewAddress(locale));
  const t = await getTranslations({ locale, namespace: "account.addresses" });
  const api = await getApi();
  const isFirst = (await api.identity.listAddresses()).length === 0;
  const opened = openDetails(null, guessCountry((await headers()).get("accept-language")));
  return (
    <AccountFrame
      locale={locale}
      pathIn={(other) => routes.accountNewAddress(other)}
      section="addresses"
      title={t("newTitle")}
    >
      <AddressForm
        action={saveAddress.bind(null, locale, null)}
        initial={{ ...opened, values: { ...opened.values, name: name ?? "" }, isDefault: false }}
        countries={countryOptions(locale)}
        words={{ submit: t("submit"), submitting: t("saving"), makeDefault: t("isDefault") }}
        canChooseDefault={!isFirst}
      />
    </AccountFrame>
  );
}
