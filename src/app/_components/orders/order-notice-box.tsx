import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_components/ui/notice";
import type { OrderView } from "@/server/orders/schemas";
import type { Locale } from "@/shared/locales";
import { orderNotice } from "./order-words";

interface Props {
  notice: string | string[] | undefined;
  order: OrderView;
  locale: Locale;
}

/** Why the shopper finds themselves on this page, while it still matters. */
export async function OrderNoticeBox({ notice, order, locale }: Props) {
  const known = orderNotice(notice);
  if (!known || !order.can.pay) return null;
  const t = await getTranslations({ locale, namespace: "order.notice" });
  return (
    <Notice
      tone={known === "already-ordered" ? "info" : "warning"}
      title={t(`${known}.title`)}
      role="status"
      className="mb-8"
    >
      <p>{t(`${known}.text`)}</p>
    </Notice>
  );
}
