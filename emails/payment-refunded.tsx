import { z } from "zod";
import { messages } from "@/i18n/messages";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { Action, Facts, Sentence } from "./parts";
import { amount as amountProp, letter, namedOrder } from "./props";
import { knownKey, speak } from "./words";

export const paymentRefundedProps = z.strictObject({
  ...letter,
  order: namedOrder,
  amount: amountProp,
  /** Why, as the refund keeps it. */
  reason: z.string(),
});

type Props = z.infer<typeof paymentRefundedProps>;

/** Money went back: how much, and why. */
export function PaymentRefunded({ locale, shop, order, amount: refunded, reason }: Props) {
  const { t, amount } = speak(locale);
  const why = t(
    `mails.payment-refunded.reasons.${knownKey(messages.en.mails["payment-refunded"].reasons, reason)}`,
  );
  const text = t("mails.payment-refunded.text", { why, amount: amount(refunded) });
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={text}
      title={t("mails.payment-refunded.title")}
      why={t("mails.frame.why", { number: order.number })}
    >
      <Sentence>{text}</Sentence>
      <Facts
        facts={[
          [t("mails.order.number"), order.number],
          [t("mails.payment-refunded.amount"), amount(refunded)],
        ]}
      />
      <Action
        href={shop.publicUrl + routes.order(locale, order.token)}
        label={t("mails.order.see")}
        hint={t("mails.frame.link")}
      />
    </MailFrame>
  );
}
