import { z } from "zod";
import { routes } from "@/shared/routes";
import { MailFrame } from "./mail-frame";
import { Action, Sentence } from "./parts";
import { letter } from "./props";
import { speak } from "./words";

export const staffInvitationProps = z.strictObject({
  ...letter,
  /** The link's own, which opens an account. */
  secret: z.string().min(1),
  expiresAt: z.date(),
});

type Props = z.infer<typeof staffInvitationProps>;

/** Somebody is to work here, and until when and where to say yes. */
export function StaffInvitation({ locale, shop, secret, expiresAt }: Props) {
  const { t, moment } = speak(locale);
  const text = t("mails.staff-invitation.text");
  return (
    <MailFrame
      {...{ locale, shop }}
      preview={text}
      title={t("mails.staff-invitation.title")}
      why={t("mails.staff-invitation.why")}
    >
      <Sentence>{text}</Sentence>
      <Sentence>{t("mails.staff-invitation.deadline", { deadline: moment(expiresAt) })}</Sentence>
      <Action
        href={shop.publicUrl + routes.staffInvitation(locale, secret)}
        label={t("mails.staff-invitation.accept")}
        hint={t("mails.frame.link")}
      />
    </MailFrame>
  );
}
