import { getTranslations } from "next-intl/server";
import type { ServerForm } from "@/app/_components/checkout/use-server-form";
import { Card } from "@/app/_components/ui/card";
import { type OrderView, returnReasons } from "@/server/orders/schemas";
import type { Locale } from "@/shared/locales";
import { LocalTime } from "./local-time";
import { piecesInWords } from "./order-parcels";
import { ReturnForm } from "./return-form";
import type { ReturnState } from "./return-state";

interface Props {
  order: OrderView;
  action: ServerForm<ReturnState>;
  locale: Locale;
}

/** What is coming back, and the form to announce it; nothing while nothing has arrived. */
export async function OrderReturns({ order, action, locale }: Props) {
  if (order.returns.length === 0 && !order.can.sendBack) return null;
  const t = await getTranslations({ locale, namespace: "order.returns" });
  const lines = order.lines
    .filter(({ returnable }) => returnable > 0)
    .map(({ position, title, optionsLabel, returnable }) => ({ position, title, optionsLabel, returnable }));
  return (
    <Card aria-labelledby="order-returns" className="space-y-4">
      <h2 id="order-returns" className="font-display text-2xl">
        {t("title")}
      </h2>
      {order.returns.length === 0 ? null : (
        <ul className="divide-y divide-line">
          {order.returns.map(({ id, status, answer, requestedAt, pieces }) => (
            <li key={id} className="space-y-1 py-3 first:pt-0 last:pb-0">
              <p>{piecesInWords(order, pieces)}</p>
              <p className="text-muted text-sm">
                {t.rich(`status.${status}`, { date: () => <LocalTime at={requestedAt} locale={locale} /> })}
              </p>
              {answer ? <p className="text-sm">{t("answer", { answer })}</p> : null}
            </li>
          ))}
        </ul>
      )}
      {/* Made anew after each return, so that it is folded and empty again. */}
      {order.can.sendBack ? (
        <ReturnForm key={order.returns.length} action={action} lines={lines} reasons={returnReasons} />
      ) : null}
    </Card>
  );
}
