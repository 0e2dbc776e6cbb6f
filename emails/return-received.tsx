import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { ItemList } from "./order-parts";
import { Action, Sentence } from "./parts";
import { items as itemsProp, letter, namedOrder } from "./props";
import { speak } from "./words";

export const returnReceivedProps = z.strictObject({ ...letter, order: namedOrder, items: itemsProp });

type Props = z.infer<typeof returnReceivedProps>;

/** Things that were sent back have arrived. */
export function ReturnReceived({ locale, shop, order, items }: Props) {
  const { t } = speak(locale);
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={t("mails.return-received.text")}
      title={t("mails.return-received.title")}
      why={t("mails.frame.why", { number: order.number })}
    >
      <Sentence>{t("mails.return-received.text")}</Sentence>
      <Action
        href={shop.publicUrl + routes.order(locale, order.token)}
        label={t("mails.order.see")}
        hint={t("mails.frame.link")}
      />
      <ItemList {...{ items, locale }} title={t("mails.return-received.lines")} />
    </MailFrame>
  );
}
