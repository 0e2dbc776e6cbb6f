import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { Action, Sentence } from "./parts";
import { letter } from "./props";
import { speak } from "./words";

export const alreadyRegisteredProps = z.strictObject(letter);

type Props = z.infer<typeof alreadyRegisteredProps>;

/** An account was asked for by somebody who has one; only this mail tells. It opens nothing. */
export function AlreadyRegistered({ locale, shop }: Props) {
  const { t } = speak(locale);
  const text = t("mails.already-registered.text");
  const link = shop.publicUrl + routes.forgotPassword(locale);
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={text}
      title={t("mails.already-registered.title")}
      why={t("mails.account.why")}
    >
      <Sentence>{text}</Sentence>
      <Action
        href={shop.publicUrl + routes.signIn(locale)}
        label={t("mails.already-registered.signIn")}
        hint={t("mails.frame.link")}
      />
      <Sentence>{t("mails.already-registered.forgot", { link })}</Sentence>
      <Sentence>{t("mails.already-registered.ignore")}</Sentence>
    </MailFrame>
  );
}
