import { z } from "zod";
import { providerTitles } from "@/shared/provider-titles";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { Action, Notice, Sentence } from "./parts";
import { letter } from "./props";
import { speak } from "./words";

export const connectionChangedProps = z.strictObject({
  ...letter,
  provider: z.enum(["github", "google"]),
  /** Whether an account there signs one in here from now on. */
  isConnected: z.boolean(),
  changedAt: z.date(),
});

type Props = z.infer<typeof connectionChangedProps>;

/** An account elsewhere was connected or disconnected, and what to do if it wasn't the account's person. */
export function ConnectionChanged({ locale, shop, isConnected, changedAt, ...given }: Props) {
  const { t, moment } = speak(locale);
  const [provider, at] = [providerTitles[given.provider], moment(changedAt)];
  const text = t(`mails.connection-changed.${isConnected ? "textOn" : "textOff"}`, { provider, at });
  const notYou = t(`mails.connection-changed.${isConnected ? "notYouOn" : "notYouOff"}`, { provider });
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={text}
      title={t(`mails.connection-changed.${isConnected ? "titleOn" : "titleOff"}`, { provider })}
      why={t("mails.connection-changed.why")}
    >
      <Sentence>{text}</Sentence>
      <Sentence>{t("mails.connection-changed.ignore")}</Sentence>
      {/* A new password alone leaves a way in that somebody else has made. */}
      <Notice mood="info-soft">{notYou}</Notice>
      <Action
        href={shop.publicUrl + routes.forgotPassword(locale)}
        label={t("mails.connection-changed.set")}
        hint={t("mails.frame.link")}
      />
    </MailFrame>
  );
}
