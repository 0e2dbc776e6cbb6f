import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { Action, Sentence } from "./parts";
import { letter, linked } from "./props";
import { speak } from "./words";

export const passwordResetProps = z.strictObject({ ...letter, ...linked });

type Props = z.infer<typeof passwordResetProps>;

/** The link that sets a new password. */
export function PasswordReset({ locale, shop, secret, validUntil }: Props) {
  const { t, moment } = speak(locale);
  const text = t("mails.password-reset.text");
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={text}
      title={t("mails.password-reset.title")}
      why={t("mails.account.why")}
    >
      <Sentence>{text}</Sentence>
      <Action
        href={shop.publicUrl + routes.resetPassword(locale, secret)}
        label={t("mails.password-reset.set")}
        hint={t("mails.frame.link")}
      />
      <Sentence>{t("mails.password-reset.valid", { until: moment(validUntil) })}</Sentence>
      <Sentence>{t("mails.password-reset.ignore")}</Sentence>
    </MailFrame>
  );
}
