import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { OrderContents } from "./order-parts";
import { Action, Facts, PartTitle, Sentence } from "./parts";
import { fullOrder, letter } from "./props";
import { speak } from "./words";

export const paymentReceivedProps = z.strictObject({ ...letter, order: fullOrder, paidAt: z.date() });

type Props = z.infer<typeof paymentReceivedProps>;

/** An order is paid: the receipt. */
export function PaymentReceived({ locale, shop, order, paidAt }: Props) {
  const { t, moment } = speak(locale);
  const facts: [string, string][] = [
    [t("mails.order.number"), order.number],
    [t("mails.order.placedAt"), moment(order.placedAt)],
    [t("mails.order.paidAt"), moment(paidAt)],
    ...(shop.operator ? [[t("mails.order.seller"), shop.operator] as [string, string]] : []),
  ];
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={t("mails.payment-received.text")}
      title={t("mails.payment-received.title")}
      why={t("mails.frame.why", { number: order.number })}
    >
      <Sentence>{t("mails.payment-received.text")}</Sentence>
      <Action
        href={shop.publicUrl + routes.order(locale, order.token)}
        label={t("mails.order.see")}
        hint={t("mails.frame.link")}
      />
      <PartTitle>{t("mails.payment-received.receipt")}</PartTitle>
      <Facts facts={facts} />
      <OrderContents {...{ order, locale }} title={t("mails.order.lines")} />
    </MailFrame>
  );
}
