import { getTranslations } from "next-intl/server";
import type { FormState } from "@/app/_components/checkout/form-state";
import type { ServerForm } from "@/app/_components/checkout/use-server-form";
import { Card } from "@/app/_components/ui/card";
import type { OrderView } from "@/server/orders/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { CancelOrder } from "./cancel-order";
import { Deadline } from "./deadline";
import { DeclinedNotice } from "./declined-notice";
import { orderState } from "./order-state";
import { OrderSteps } from "./order-steps";
import { PayForm } from "./pay-form";
import { PutBackForm } from "./put-back-form";
import type { PutBackState } from "./put-back-state";

/** What can be done with an order; each checks again on the server. */
export interface OrderDeeds {
  readonly pay: ServerForm<FormState>;
  readonly cancel: ServerForm<FormState>;
  readonly cancelPaid: ServerForm<FormState>;
  readonly putBack: ServerForm<PutBackState>;
}

/** How the order stands, and what its owner can do about it. */
export async function StatusPanel({
  order,
  deeds,
  locale,
}: {
  order: OrderView;
  deeds: OrderDeeds;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "order" });
  const state = orderState(order);
  const { can, expiresAt, lastPaymentFailure, number, token } = order;
  return (
    <Card aria-labelledby="order-state" className="space-y-6">
      <OrderSteps state={state} locale={locale} />
      <div>
        <h2 id="order-state" tabIndex={-1} className="font-display text-3xl outline-none" data-state={state}>
          {t(`state.${state}.title`)}
        </h2>
        <p className="mt-1 max-w-prose text-muted">{t(`state.${state}.text`)}</p>
      </div>
      {can.pay && lastPaymentFailure ? <DeclinedNotice code={lastPaymentFailure} locale={locale} /> : null}
      {state === "awaiting" && expiresAt ? (
        <Deadline
          token={token}
          placedAt={order.placedAt}
          expiresAt={expiresAt}
          serverTime={order.serverTime}
          locale={locale}
        />
      ) : null}
      {can.pay ? (
        <PayForm
          action={deeds.pay}
          total={order.total}
          isAgain={lastPaymentFailure !== null}
          locale={locale}
        />
      ) : null}
      {can.putBack ? <PutBackForm action={deeds.putBack} cartPath={routes.cart(locale)} /> : null}
      {can.cancel ? <CancelOrder action={deeds.cancel} question={t("cancel.question", { number })} /> : null}
      {can.cancelPaid ? (
        <CancelOrder action={deeds.cancelPaid} question={t("cancel.paidQuestion", { number })} />
      ) : null}
    </Card>
  );
}
