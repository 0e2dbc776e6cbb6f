import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { OrderContents } from "./order-parts";
import { Action, Notice, Sentence } from "./parts";
import { fullOrder, letter } from "./props";
import { speak } from "./words";

export const orderPlacedProps = z.strictObject({
  ...letter,
  order: fullOrder,
  /** Until when it can be paid; null when it can't be any more, or has been. */
  payUntil: z.date().nullable(),
});

type Props = z.infer<typeof orderPlacedProps>;

/** An order is there, and until when and where it is to be paid. */
export function OrderPlaced({ locale, shop, order, payUntil }: Props) {
  const { t, amount, moment } = speak(locale);
  const { number } = order;
  const deadline = payUntil && t("mails.order-placed.deadline", { deadline: moment(payUntil) });
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={deadline ?? t("mails.order-placed.settled")}
      title={t("mails.order-placed.title")}
      why={t("mails.frame.why", { number })}
    >
      <Sentence>{t(payUntil ? "mails.order-placed.text" : "mails.order-placed.settled")}</Sentence>
      {payUntil ? (
        <Notice mood="warn-soft">
          <strong>{deadline}</strong>
          <br />
          {t("mails.order-placed.afterwards", { minutes: minutesBetween(order.placedAt, payUntil) })}
        </Notice>
      ) : null}
      <Action
        href={shop.publicUrl + routes.order(locale, order.token)}
        label={payUntil ? t("mails.order-placed.pay", { total: amount(order.total) }) : t("mails.order.see")}
        hint={t("mails.frame.link")}
      />
      <OrderContents {...{ order, locale }} title={t("mails.order.lines")} />
    </MailFrame>
  );
}

function minutesBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 60_000);
}
