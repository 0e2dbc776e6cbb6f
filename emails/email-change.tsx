import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { Action, Sentence } from "./parts";
import { letter } from "./props";
import { speak } from "./words";

/** Without a secret it goes to somebody who has an account with this address, and changes nothing. */
export const emailChangeProps = z.strictObject({ ...letter, secret: z.string().min(1).nullable() });

type Props = z.infer<typeof emailChangeProps>;

/** An account is to have this address. */
export function EmailChange({ locale, shop, secret }: Props) {
  const { t } = speak(locale);
  const text = t(`mails.email-change.${secret ? "text" : "textTaken"}`);
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={text}
      title={t(`mails.email-change.${secret ? "title" : "titleTaken"}`)}
      why={t("mails.email-change.why")}
    >
      <Sentence>{text}</Sentence>
      {secret && (
        <>
          <Action
            href={shop.publicUrl + routes.confirmEmail(locale, secret)}
            label={t("mails.email-change.action")}
            hint={t("mails.frame.link")}
          />
          <Sentence>{t("mails.email-change.life")}</Sentence>
        </>
      )}
    </MailFrame>
  );
}
