import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { CheckoutTop } from "@/app/_components/checkout/checkout-top";
import { ClientWords } from "@/app/_components/checkout/client-words";
import { countryOptions, guessCountry } from "@/app/_components/checkout/country-options";
import { DetailsForm } from "@/app/_components/checkout/details-form";
import { openDetails } from "@/app/_components/checkout/details-state";
import { leaveUnlessOrderable } from "@/app/_components/checkout/entrance";
import { addressOptions, openOwnDetails } from "@/app/_components/checkout/saved-address";
import { SummaryCard } from "@/app/_components/checkout/summary-card";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { SessionGuard } from "@/app/_components/session/session-guard";
import { PageTitle } from "@/app/_components/ui/heading";
import { findAccount } from "@/app/_trpc/load-account";
import { getApi } from "@/app/_trpc/server";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";
import { saveDetails } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
}

const alternates = alternatesOf(routes.checkout);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "checkout.details" });
  return { title: t("metaTitle") };
}

/** Who orders and where it goes. */
export default async function DetailsPage({ params }: Props) {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "checkout.details" });
  const api = await getApi();
  const view = await api.checkout.get({ locale });
  leaveUnlessOrderable(view, locale);
  const country = guessCountry((await headers()).get("accept-language"));
  const own = (await findAccount()) ? await loadOwn(api) : null;
  return (
    <PageFrame locale={locale} alternates={alternates} variant="checkout">
      <SessionGuard locale={locale} />
      <CheckoutTop current="details" openOrder={view.openOrder} locale={locale} />
      <PageTitle className="mt-8">{t("title")}</PageTitle>
      <div className="mt-8 grid gap-8 lg:grid-cols-[1fr_22rem] lg:items-start">
        <div className="lg:order-last">
          <SummaryCard cart={view.cart} locale={locale} />
        </div>
        <ClientWords locale={locale}>
          <DetailsForm
            action={saveDetails.bind(null, locale)}
            initial={own ? openOwnDetails(view.details, country, own) : openDetails(view.details, country)}
            countries={countryOptions(locale)}
            saved={own ? addressOptions(own.book, locale) : []}
            signInPath={own ? undefined : routes.signIn(locale, { returnTo: routes.checkout(locale) })}
          />
        </ClientWords>
      </div>
    </PageFrame>
  );
}

/** What checkout knows of somebody with an account. */
async function loadOwn({ identity }: Awaited<ReturnType<typeof getApi>>) {
  const [profile, book] = await Promise.all([identity.getProfile(), identity.listAddresses()]);
  return { profile, book };
}
