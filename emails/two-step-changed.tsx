import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { Action, Notice, Sentence } from "./parts";
import { letter } from "./props";
import { speak } from "./words";

export const twoStepChangedProps = z.strictObject({
  ...letter,
  /** Whether signing in asks for a code from now on. */
  isOn: z.boolean(),
  changedAt: z.date(),
});

type Props = z.infer<typeof twoStepChangedProps>;

/** Two-step sign-in was switched on or off, and what to do if it wasn't the account's person. */
export function TwoStepChanged({ locale, shop, isOn, changedAt }: Props) {
  const { t, moment } = speak(locale);
  const text = t(`mails.two-step-changed.${isOn ? "textOn" : "textOff"}`, { at: moment(changedAt) });
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={text}
      title={t(`mails.two-step-changed.${isOn ? "titleOn" : "titleOff"}`)}
      why={t("mails.two-step-changed.why")}
    >
      <Sentence>{text}</Sentence>
      <Sentence>{t(`mails.two-step-changed.${isOn ? "ignoreOn" : "ignoreOff"}`)}</Sentence>
      {/* Switched on by somebody else it locks the person out: the shop alone can help then. */}
      <Notice mood="info-soft">{t(`mails.two-step-changed.${isOn ? "notYouOn" : "notYouOff"}`)}</Notice>
      <Action
        href={shop.publicUrl + routes.forgotPassword(locale)}
        label={t("mails.two-step-changed.set")}
        hint={t("mails.frame.link")}
      />
    </MailFrame>
  );
}
