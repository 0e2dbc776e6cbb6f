import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountFrame } from "@/app/_components/account/account-frame";
import { AddressForm } from "@/app/_components/account/address-form";
import { countryOptions } from "@/app/_components/checkout/country-options";
import { openDetails } from "@/app/_components/checkout/details-state";
import { getAccount } from "@/app/_trpc/load-account";
import { getApi } from "@/app/_trpc/server";
import { saveAddress } from "@/app/[locale]/(account)/account/addresses/actions";
import { describeError } from "@/i18n/error-message";
import { pageParams } from "@/i18n/page-params";
import type { SavedAddress } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string; addressId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "account.addresses" });
  return { title: t("editTitle") };
}

/** An address of one's own book; who asks for another is led to the book. */
export default async function AddressPage({ params }: Props) {
  const { locale, addressId } = await pageParams(params);
  await getAccount(locale, routes.accountAddress(locale, addressId));
  const t = await getTranslations({ locale, namespace: "account.addresses" });
  const { id, address, isDefault } = await loadAddress(addressId, locale);
  return (
    <AccountFrame
      locale={locale}
      pathIn={(other) => routes.accountAddress(other, addressId)}
      section="addresses"
      title={t("editTitle")}
    >
      <AddressForm
        action={saveAddress.bind(null, locale, id)}
        initial={{ ...openDetails({ email: "", address }, ""), isDefault }}
        countries={countryOptions(locale)}
        words={{ submit: t("submit"), submitting: t("saving"), makeDefault: t("isDefault") }}
        canChooseDefault={!isDefault}
      />
    </AccountFrame>
  );
}

async function loadAddress(addressId: string, locale: Locale): Promise<SavedAddress> {
  const api = await getApi();
  try {
    return await api.identity.getAddress({ addressId });
  } catch (error) {
    const { code } = await describeError(error, locale);
    if (code === "ADDRESS_NOT_FOUND" || code === "INPUT_INVALID") redirect(routes.accountAddresses(locale));
    throw error;
  }
}
