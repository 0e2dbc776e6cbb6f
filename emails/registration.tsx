import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { Action, Sentence } from "./parts";
import { letter, linked } from "./props";
import { speak } from "./words";

export const registrationProps = z.strictObject({ ...letter, ...linked });

type Props = z.infer<typeof registrationProps>;

/** An account was asked for: the link that confirms the address. */
export function Registration({ locale, shop, secret, validUntil }: Props) {
  const { t, moment } = speak(locale);
  const text = t("mails.registration.text");
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={text}
      title={t("mails.registration.title")}
      why={t("mails.account.why")}
    >
      <Sentence>{text}</Sentence>
      <Action
        href={shop.publicUrl + routes.verify(locale, secret)}
        label={t("mails.registration.confirm")}
        hint={t("mails.frame.link")}
      />
      <Sentence>{t("mails.registration.valid", { until: moment(validUntil) })}</Sentence>
      <Sentence>{t("mails.registration.ignore")}</Sentence>
    </MailFrame>
  );
}
