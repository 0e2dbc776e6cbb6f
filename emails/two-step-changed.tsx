import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { Action, Notice, Sentence } from "./parts";
import { letter } from "./props";
import { speak } from "./words";

export const twoStepChangedProps = z.strictObject({
  ...letter,
  /** What was done: signing in asks for a code from now on, or doesn't, or other recovery codes stand in for one. */
  change: z.enum(["on", "off", "codes"]),
  changedAt: z.date(),
});

/** How the keys of each one's words end. */
export const twoStepEndings = { on: "On", off: "Off", codes: "Codes" } as const;

type Props = z.infer<typeof twoStepChangedProps>;

/** Two-step sign-in was switched on or off, or its recovery codes replaced, and what to do if it wasn't the account's person. */
export function TwoStepChanged({ locale, shop, change, changedAt }: Props) {
  const { t, moment } = speak(locale);
  const ending = twoStepEndings[change];
  const text = t(`mails.two-step-changed.text${ending}`, { at: moment(changedAt) });
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={text}
      title={t(`mails.two-step-changed.title${ending}`)}
      why={t("mails.two-step-changed.why")}
    >
      <Sentence>{text}</Sentence>
      <Sentence>{t(`mails.two-step-changed.ignore${ending}`)}</Sentence>
      {/* Switched on by somebody else it locks the person out: the shop alone can help then. */}
      <Notice mood="info-soft">{t(`mails.two-step-changed.notYou${ending}`)}</Notice>
      <Action
        href={shop.publicUrl + routes.forgotPassword(locale)}
        label={t("mails.two-step-changed.set")}
        hint={t("mails.frame.link")}
      />
    </MailFrame>
  );
}
