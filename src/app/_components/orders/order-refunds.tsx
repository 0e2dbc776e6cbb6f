import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_components/ui/card";
import { Amount } from "@/app/_components/ui/price";
import type { OrderView } from "@/server/orders/schemas";
import type { Locale } from "@/shared/locales";
import { LocalTime } from "./local-time";

/** Money that went back or will; nothing where none does. */
export async function OrderRefunds({ order, locale }: { order: OrderView; locale: Locale }) {
  if (order.refunds.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "order.refunds" });
  return (
    <Card aria-labelledby="order-refunds" className="space-y-4">
      <h2 id="order-refunds" className="font-display text-2xl">
        {t("title")}
      </h2>
      <ul className="space-y-3">
        {order.refunds.map(({ amount, status, at }) => (
          <li key={at.getTime()} className="flex items-baseline justify-between gap-4">
            <div>
              <p>{t(status)}</p>
              <p className="text-muted text-sm">
                <LocalTime at={at} locale={locale} />
              </p>
            </div>
            <Amount money={amount} locale={locale} className="font-medium" />
          </li>
        ))}
      </ul>
      <p className="text-muted text-sm">{t("bank")}</p>
    </Card>
  );
}
