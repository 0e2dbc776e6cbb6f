import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CheckoutSteps } from "@/app/_components/checkout/checkout-steps";
import { alternatesOf } from "@/app/_components/frame/alternates";
import { PageFrame } from "@/app/_components/frame/page-frame";
import { LiveOrder } from "@/app/_components/orders/live-order";
import { OrderNotFound } from "@/app/_components/orders/order-not-found";
import { OrderQueries } from "@/app/_components/orders/order-queries";
import { orderState } from "@/app/_components/orders/order-state";
import { PaymentOutcome } from "@/app/_components/orders/payment-outcome";
import { PaymentWait } from "@/app/_components/orders/payment-wait";
import { hasWaitedLong, WaitRefresh, waitedSecondsIn } from "@/app/_components/orders/wait-refresh";
import { loadOrder } from "@/app/_trpc/load-order";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "checkout.result" });
  return { title: t("metaTitle") };
}

/** Where the payment page returns to. Only the gateway's own word, by webhook, says that an order is paid. */
export default async function ResultPage({ params, searchParams }: Props) {
  const { locale, token } = await pageParams(params);
  const order = await loadOrder(token, locale);
  if (!order) return <OrderNotFound token={token} locale={locale} />;
  const waitedSeconds = waitedSecondsIn((await searchParams).waited);
  const t = await getTranslations({ locale, namespace: "order" });
  const alternates = alternatesOf((other) => routes.checkoutResult(other, token));
  return (
    <PageFrame locale={locale} alternates={alternates} variant="order">
      <CheckoutSteps current="payment" locale={locale} />
      <OrderQueries order={order} locale={locale}>
        <LiveOrder token={token} rendered={order} words={t(`state.${orderState(order)}.title`)} />
        <div className="mx-auto mt-14 max-w-xl">
          {order.status === "awaiting_payment" && order.expiresAt ? (
            <>
              <WaitRefresh path={routes.checkoutResult(locale, token)} waitedSeconds={waitedSeconds} />
              <PaymentWait
                token={token}
                expiresAt={order.expiresAt}
                isLate={hasWaitedLong(waitedSeconds)}
                orderPath={routes.order(locale, token)}
                locale={locale}
              />
            </>
          ) : (
            <PaymentOutcome order={order} locale={locale} />
          )}
        </div>
      </OrderQueries>
    </PageFrame>
  );
}
