import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReloadOnRestore } from "@/app/_components/checkout/reload-on-restore";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { LiveOrder } from "@/app/_components/orders/live-order";
import { LocalTime } from "@/app/_components/orders/local-time";
import { OrderContents, OrderDestination } from "@/app/_components/orders/order-contents";
import { OrderHistory } from "@/app/_components/orders/order-history";
import { OrderNotFound } from "@/app/_components/orders/order-not-found";
import { OrderNoticeBox } from "@/app/_components/orders/order-notice-box";
import { OrderParcels } from "@/app/_components/orders/order-parcels";
import { OrderQueries } from "@/app/_components/orders/order-queries";
import { OrderRefunds } from "@/app/_components/orders/order-refunds";
import { OrderReturns } from "@/app/_components/orders/order-returns";
import { orderState } from "@/app/_components/orders/order-state";
import { StatusPanel } from "@/app/_components/orders/status-panel";
import { PageTitle } from "@/app/_components/ui/heading";
import { loadOrder } from "@/app/_trpc/load-order";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";
import { cancelOrder, cancelPaidOrder, payOrder, putBackInCart, requestReturn } from "./actions";

interface Props {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await pageParams(params);
  const order = await loadOrder(token, locale);
  const t = await getTranslations({ locale, namespace: "order" });
  return { title: order ? t("metaTitle", { number: order.number }) : t("notFound.title") };
}

/** One order, for whoever has its link. */
export default async function OrderPage({ params, searchParams }: Props) {
  const { locale, token } = await pageParams(params);
  const order = await loadOrder(token, locale);
  if (!order) return <OrderNotFound token={token} locale={locale} />;
  const t = await getTranslations({ locale, namespace: "order" });
  const deeds = {
    pay: payOrder.bind(null, locale, token),
    cancel: cancelOrder.bind(null, locale, token),
    cancelPaid: cancelPaidOrder.bind(null, locale, token),
    putBack: putBackInCart.bind(null, locale, token),
  };
  const alternates = alternatesOf((other) => routes.order(other, token));
  return (
    <PageFrame locale={locale} alternates={alternates} variant="order">
      <ReloadOnRestore />
      <OrderQueries order={order} locale={locale}>
        <LiveOrder token={token} rendered={order} words={t(`state.${orderState(order)}.title`)} />
        <OrderNoticeBox notice={(await searchParams).notice} order={order} locale={locale} />
        <PageTitle>
          {t.rich("heading", {
            number: () => <span className="whitespace-nowrap">{order.number}</span>,
          })}
        </PageTitle>
        <p className="mt-2 text-muted">
          {t.rich("placedAt", { date: () => <LocalTime at={order.placedAt} locale={locale} /> })}
        </p>
        <div className="mt-8 grid gap-6 lg:grid-cols-[1fr_22rem] lg:items-start lg:gap-8">
          <div className="space-y-6">
            <StatusPanel order={order} deeds={deeds} locale={locale} />
            <OrderParcels order={order} locale={locale} />
            <OrderContents order={order} locale={locale} />
            <OrderReturns order={order} action={requestReturn.bind(null, locale, token)} locale={locale} />
          </div>
          <div className="space-y-6">
            <OrderDestination order={order} locale={locale} />
            <OrderRefunds order={order} locale={locale} />
            <OrderHistory history={order.history} locale={locale} />
          </div>
        </div>
      </OrderQueries>
    </PageFrame>
  );
}
