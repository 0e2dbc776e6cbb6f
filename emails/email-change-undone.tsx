import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { Action, Notice, Sentence } from "./parts";
import { letter } from "./props";
import { speak } from "./words";

export const emailChangeUndoneProps = z.strictObject({ ...letter, undoneAt: z.date() });

type Props = z.infer<typeof emailChangeUndoneProps>;

/** An account had this address until the change to it was undone. It says nothing of the address that has it now. */
export function EmailChangeUndone({ locale, shop, undoneAt }: Props) {
  const { t, moment } = speak(locale);
  const text = t("mails.email-change-undone.text", { at: moment(undoneAt) });
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={text}
      title={t("mails.email-change-undone.title")}
      why={t("mails.email-change-undone.why")}
    >
      <Sentence>{text}</Sentence>
      <Sentence>{t("mails.email-change-undone.ignore")}</Sentence>
      <Notice mood="info-soft">{t("mails.email-change-undone.notYou")}</Notice>
      <Action
        href={shop.publicUrl + routes.signIn(locale)}
        label={t("mails.email-change-undone.signIn")}
        hint={t("mails.frame.link")}
      />
    </MailFrame>
  );
}
