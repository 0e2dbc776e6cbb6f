import { z } from "zod";
import { messages } from "@/i18n/messages";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { OrderContents } from "./order-parts";
import { Action, Notice } from "./parts";
import { fullOrder, letter } from "./props";
import { knownKey, speak } from "./words";

export const orderCancelledProps = z.strictObject({
  ...letter,
  order: fullOrder,
  /** Who or what ended it, as the order keeps it. */
  reason: z.string().nullable(),
  /** Whether money came that goes back. */
  isRefunded: z.boolean(),
});

type Props = z.infer<typeof orderCancelledProps>;

/** An order was cancelled: why, and what becomes of the money. */
export function OrderCancelled({ locale, shop, order, reason, isRefunded }: Props) {
  const { t } = speak(locale);
  const why = t(
    `mails.order-cancelled.reasons.${knownKey(messages.en.mails["order-cancelled"].reasons, reason)}`,
  );
  const money = t(`mails.order-cancelled.${isRefunded ? "refund" : "nothing"}`);
  const text = t("mails.order-cancelled.text", { why, money });
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={text}
      title={t("mails.order-cancelled.title")}
      why={t("mails.frame.why", { number: order.number })}
    >
      <Notice mood="info-soft">{text}</Notice>
      <Action
        href={shop.publicUrl + routes.order(locale, order.token)}
        label={t("mails.order.see")}
        hint={t("mails.frame.link")}
      />
      <OrderContents {...{ order, locale }} title={t("mails.order-cancelled.lines")} />
    </MailFrame>
  );
}
