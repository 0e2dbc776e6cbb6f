import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { ItemList } from "./order-parts";
import { Action, Facts, Sentence } from "./parts";
import { items as itemsProp, letter, namedOrder } from "./props";
import { speak } from "./words";

export const orderShippedProps = z.strictObject({
  ...letter,
  order: namedOrder,
  items: itemsProp,
  carrier: z.string().min(1),
  trackingNumber: z.string().min(1).nullable(),
  /** Whether more is to come. */
  isPart: z.boolean(),
});

type Props = z.infer<typeof orderShippedProps>;

/** A parcel was handed to its carrier. */
export function OrderShipped({ locale, shop, order, items, carrier, trackingNumber, isPart }: Props) {
  const { t } = speak(locale);
  const facts: [string, string][] = [[t("mails.order-shipped.carrier"), carrier]];
  if (trackingNumber) facts.push([t("mails.order-shipped.tracking"), trackingNumber]);
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={t("mails.order-shipped.text")}
      title={t("mails.order-shipped.title")}
      why={t("mails.frame.why", { number: order.number })}
    >
      <Sentence>{t("mails.order-shipped.text")}</Sentence>
      {isPart ? <Sentence>{t("mails.order-shipped.part")}</Sentence> : null}
      <Facts facts={facts} />
      <Action
        href={shop.publicUrl + routes.order(locale, order.token)}
        label={t("mails.order.see")}
        hint={t("mails.frame.link")}
      />
      <ItemList {...{ items, locale }} title={t("mails.order-shipped.lines")} />
    </MailFrame>
  );
}
