import { z } from "zod";
import { messages } from "@/i18n/messages";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { Action, Notice, Sentence } from "./parts";
import { amount as amountProp, letter, namedOrder } from "./props";
import { knownKey, speak } from "./words";

export const paymentFailedProps = z.strictObject({
  ...letter,
  order: namedOrder,
  total: amountProp,
  /** The gateway's decline code. */
  failureCode: z.string().nullable(),
  payUntil: z.date(),
});

type Props = z.infer<typeof paymentFailedProps>;

/** A try to pay was declined, and until when and where it can be paid again. */
export function PaymentFailed({ locale, shop, order, total, failureCode, payUntil }: Props) {
  const { t, amount, moment } = speak(locale);
  const reason = t(`order.declined.${knownKey(messages.en.order.declined, failureCode)}`);
  const text = t("mails.payment-failed.text", { reason });
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={text}
      title={t("mails.payment-failed.title")}
      why={t("mails.frame.why", { number: order.number })}
    >
      <Notice mood="bad-soft">{text}</Notice>
      <Sentence>{t("mails.payment-failed.deadline", { deadline: moment(payUntil) })}</Sentence>
      <Action
        href={shop.publicUrl + routes.order(locale, order.token)}
        label={t("mails.payment-failed.pay", { total: amount(total) })}
        hint={t("mails.frame.link")}
      />
    </MailFrame>
  );
}
