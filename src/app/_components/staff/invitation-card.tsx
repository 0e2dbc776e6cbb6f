import { getTranslations } from "next-intl/server";
import type { ServerForm } from "@/app/_components/checkout/use-server-form";
import { LocalTime } from "@/app/_components/orders/local-time";
import { Badge } from "@/app/_components/ui/badge";
import { Card } from "@/app/_components/ui/card";
import { EmailAddress } from "@/app/_components/ui/email-address";
import type { InvitationView } from "@/server/identity/staff-schemas";
import type { Locale } from "@/shared/locales";
import { roleTitle } from "./role-title";
import { StaffForm } from "./staff-form";
import type { StaffFormState } from "./staff-form-state";

interface Props {
  invitation: InvitationView;
  deeds: { resend: ServerForm<StaffFormState>; withdraw: ServerForm<StaffFormState> };
  locale: Locale;
}

/** Somebody who hasn't answered yet. */
export async function InvitationCard({ invitation, deeds, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "staff.invitations" });
  const { email, roles, sentAt, isOver, isChangeable } = invitation;
  const named = (action: string) => t("of", { action, email });
  return (
    <Card aria-label={email}>
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-medium [overflow-wrap:anywhere]">
          <EmailAddress address={email} />
        </span>
        {isOver ? <Badge tone="warn">{t("over")}</Badge> : null}
      </div>
      <p className="mt-1 text-muted text-sm">
        {roles.map((role) => roleTitle(role, locale)).join(", ")}
        {" · "}
        {t.rich("sentAt", { date: () => <LocalTime at={sentAt} locale={locale} /> })}
      </p>
      {isChangeable ? (
        <div className="mt-4 flex flex-wrap gap-3">
          <StaffForm
            id={`resend-${invitation.userId}`}
            action={deeds.resend}
            fields={[]}
            label={t("resend")}
            accessibleLabel={named(t("resend"))}
            pendingLabel={t("resending")}
            variant="secondary"
            size="sm"
          />
          <StaffForm
            id={`withdraw-${invitation.userId}`}
            action={deeds.withdraw}
            fields={[]}
            label={t("withdraw")}
            accessibleLabel={named(t("withdraw"))}
            pendingLabel={t("withdrawing")}
            variant="danger"
            size="sm"
          />
        </div>
      ) : null}
    </Card>
  );
}
