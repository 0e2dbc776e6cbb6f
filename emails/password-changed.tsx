import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { Action, Notice, Sentence } from "./parts";
import { letter } from "./props";
import { speak } from "./words";

export const passwordChangedProps = z.strictObject({ ...letter, changedAt: z.date() });

type Props = z.infer<typeof passwordChangedProps>;

/** The password of an account is another one, and what to do if it wasn't its person. */
export function PasswordChanged({ locale, shop, changedAt }: Props) {
  const { t, moment } = speak(locale);
  const text = t("mails.password-changed.text", { at: moment(changedAt) });
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={text}
      title={t("mails.password-changed.title")}
      why={t("mails.password-changed.why")}
    >
      <Sentence>{text}</Sentence>
      <Sentence>{t("mails.password-changed.ignore")}</Sentence>
      <Notice mood="info-soft">{t("mails.password-changed.notYou")}</Notice>
      <Action
        href={shop.publicUrl + routes.forgotPassword(locale)}
        label={t("mails.password-changed.set")}
        hint={t("mails.frame.link")}
      />
    </MailFrame>
  );
}
