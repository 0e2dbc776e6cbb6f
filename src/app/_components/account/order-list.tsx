import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/app/_components/orders/local-time";
import { orderState } from "@/app/_components/orders/order-state";
import { ArcadeMark } from "@/app/_components/ui/arcade-mark";
import { Badge } from "@/app/_components/ui/badge";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { Picture } from "@/app/_components/ui/picture";
import { Amount } from "@/app/_components/ui/price";
import type { Image } from "@/server/catalog/schemas";
import type { OrderCard } from "@/server/orders/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { orderTone } from "./order-tone";

interface Props {
  orders: readonly OrderCard[];
  locale: Locale;
}

/** One's own orders, or what to do while there are none. */
export async function OrderList({ orders, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "account.orders" });
  if (orders.length === 0) {
    return (
      <EmptyState title={t("emptyTitle")} text={t("emptyText")}>
        <ButtonLink href={routes.home(locale)}>{t("look")}</ButtonLink>
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line border-line border-y">
      {orders.map((order) => (
        <OrderItem key={order.number} order={order} locale={locale} />
      ))}
    </ul>
  );
}

async function OrderItem({ order, locale }: { order: OrderCard; locale: Locale }) {
  const t = await getTranslations({ locale });
  const state = orderState(order);
  return (
    <li className="relative flex gap-4 py-5">
      <OrderPicture image={order.image} />
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <a
            href={routes.order(locale, order.token)}
            className="font-medium tabular-nums after:absolute after:inset-0 hover:text-accent"
          >
            <span className="sr-only">{t("account.orders.order")} </span>
            {order.number}
          </a>
          <Amount money={order.total} locale={locale} className="font-medium" />
        </p>
        <p className="text-muted text-sm">
          <LocalTime at={order.placedAt} locale={locale} />
        </p>
        <p className="mt-1 text-sm">
          {t("account.orders.contents", { title: order.firstTitle, count: order.itemCount })}
        </p>
        <p className="mt-2">
          <Badge tone={orderTone(state)}>{t(`order.state.${state}.title`)}</Badge>
        </p>
      </div>
    </li>
  );
}

function OrderPicture({ image }: { image: Image | null }) {
  return (
    <div className="grid h-18 w-15 shrink-0 place-items-center overflow-hidden rounded-t-full rounded-b-md bg-sunken">
      {image ? (
        <Picture image={image} sizes="60px" isDecorative className="size-full object-cover" />
      ) : (
        <ArcadeMark className="h-5 w-auto text-line" />
      )}
    </div>
  );
}
