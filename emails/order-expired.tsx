import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { ItemList } from "./order-parts";
import { Action, Notice, Sentence } from "./parts";
import { items as itemsProp, letter, namedOrder } from "./props";
import { speak } from "./words";

export const orderExpiredProps = z.strictObject({
  ...letter,
  order: namedOrder,
  items: itemsProp,
  deadline: z.date(),
});

type Props = z.infer<typeof orderExpiredProps>;

/** An order wasn't paid in time and has ended. */
export function OrderExpired({ locale, shop, order, items, deadline }: Props) {
  const { t, moment } = speak(locale);
  const text = t("mails.order-expired.text", { deadline: moment(deadline) });
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={text}
      title={t("mails.order-expired.title")}
      why={t("mails.frame.why", { number: order.number })}
    >
      <Notice mood="info-soft">{text}</Notice>
      <Sentence>{t("mails.order-expired.late")}</Sentence>
      <Sentence>{t("mails.order-expired.again")}</Sentence>
      <Action
        href={shop.publicUrl + routes.order(locale, order.token)}
        label={t("mails.order-expired.see")}
        hint={t("mails.frame.link")}
      />
      <ItemList {...{ items, locale }} title={t("mails.order-cancelled.lines")} />
    </MailFrame>
  );
}
