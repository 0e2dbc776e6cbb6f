import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangesPanel } from "@/app/_components/checkout/changes-panel";
import { CheckoutTop } from "@/app/_components/checkout/checkout-top";
import { ClientWords } from "@/app/_components/checkout/client-words";
import { DestinationCard } from "@/app/_components/checkout/destination-card";
import { leaveUnlessOrderable } from "@/app/_components/checkout/entrance";
import { OrderCard } from "@/app/_components/checkout/order-card";
import { quoteInLanguage } from "@/app/_components/checkout/quote-in-language";
import { ShippingForm } from "@/app/_components/checkout/shipping-form";
import { shippingOptions } from "@/app/_components/checkout/shipping-options";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { SessionGuard } from "@/app/_components/session/session-guard";
import { Card } from "@/app/_components/ui/card";
import { PageTitle } from "@/app/_components/ui/heading";
import { getApi } from "@/app/_trpc/server";
import { pageParams } from "@/i18n/page-params";
import { languageTags } from "@/shared/locales";
import { formatMoney } from "@/shared/money";
import { routes } from "@/shared/routes";
import { chooseShipping, placeOrder, refreshQuote } from "./actions";

interface Props {
  params: Promise<{ locale: string }>;
}

const alternates = alternatesOf((locale) => routes.checkoutReview(locale));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "checkout.review" });
  return { title: t("metaTitle") };
}

/** Everything that is about to be ordered, and the button that does it. */
export default async function ReviewPage({ params }: Props) {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "checkout.review" });
  const api = await getApi();
  const view = await api.checkout.get({ locale });
  leaveUnlessOrderable(view, locale);
  const { changes, details } = view;
  const quote = quoteInLanguage(view);
  if (!details) redirect(routes.checkout(locale));
  const refresh = refreshQuote.bind(null, locale);
  return (
    <PageFrame locale={locale} alternates={alternates} variant="checkout">
      <SessionGuard locale={locale} />
      <CheckoutTop current="review" openOrder={view.openOrder} locale={locale} />
      <PageTitle className="mt-8 mb-8">{t("title")}</PageTitle>
      <ClientWords locale={locale}>
        {changes.length > 0 ? <ChangesPanel changes={changes} locale={locale} refresh={refresh} /> : null}
        <div className="mt-8 grid gap-6 lg:grid-cols-[1fr_24rem] lg:items-start lg:gap-8">
          <div className="space-y-6">
            <DestinationCard details={details} locale={locale} />
            <Card>
              <ShippingForm
                action={chooseShipping.bind(null, locale)}
                options={await shippingOptions(view.shippingMethods, locale)}
                chosenId={quote?.shipping.methodId ?? null}
                total={quote ? formatMoney(quote.total, languageTags[locale]) : ""}
                legend={t("shipping")}
              />
            </Card>
          </div>
          <OrderCard
            quote={quote}
            isCurrent={changes.length === 0}
            place={placeOrder.bind(null, locale)}
            refresh={refresh}
            locale={locale}
          />
        </div>
      </ClientWords>
    </PageFrame>
  );
}
