import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { Action, Notice, Sentence } from "./parts";
import { letter } from "./props";
import { speak } from "./words";

export const emailChangedProps = z.strictObject({ ...letter, secret: z.string().min(1) });

type Props = z.infer<typeof emailChangedProps>;

/** An account had this address and has another now: whoever didn't want that takes it back. */
export function EmailChanged({ locale, shop, secret }: Props) {
  const { t } = speak(locale);
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={t("mails.email-changed.text")}
      title={t("mails.email-changed.title")}
      why={t("mails.email-changed.why")}
    >
      <Sentence>{t("mails.email-changed.text")}</Sentence>
      <Notice mood="warn-soft">{t("mails.email-changed.notice")}</Notice>
      <Action
        href={shop.publicUrl + routes.undoEmail(locale, secret)}
        label={t("mails.email-changed.action")}
        hint={t("mails.frame.link")}
      />
    </MailFrame>
  );
}
