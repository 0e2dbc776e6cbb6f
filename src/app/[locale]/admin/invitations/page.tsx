import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationCard } from "@/app/_components/staff/invitation-card";
import { InviteForm } from "@/app/_components/staff/invite-form";
import { loadForStaff } from "@/app/_components/staff/load-for-staff";
import { StaffFrame } from "@/app/_components/staff/staff-frame";
import { StaffNotice } from "@/app/_components/staff/staff-notice";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageTitle, SectionTitle } from "@/app/_components/ui/heading";
import { invite, resend, withdraw } from "@/app/[locale]/admin/invitations/actions";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "staff.invitations" });
  return { title: t("title") };
}

/** Who is invited to work here, and inviting somebody. */
export default async function InvitationsPage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  const { viewer, invitations, roles } = await loadForStaff(
    locale,
    routes.staffInvitations(locale),
    async (api) => ({
      invitations: await api.staff.listInvitations(),
      roles: await api.staff.listRoles(),
    }),
  );
  const t = await getTranslations({ locale, namespace: "staff.invitations" });
  const words = { sent: t("noticeSent"), resent: t("noticeResent"), withdrawn: t("noticeWithdrawn") };
  return (
    <StaffFrame
      locale={locale}
      pathIn={(other) => routes.staffInvitations(other)}
      staff={{ email: viewer.email, tab: "invitations" }}
    >
      <StaffNotice notice={(await searchParams).notice} words={words} />
      <PageTitle>{t("title")}</PageTitle>
      <div className="mt-8 grid gap-8 lg:grid-cols-[24rem_1fr] lg:items-start">
        <InviteForm
          key={invitations.map(({ userId }) => userId).join()}
          roles={roles}
          action={invite.bind(null, locale)}
          locale={locale}
        />
        <section aria-labelledby="open-title">
          <SectionTitle id="open-title">{t("openTitle")}</SectionTitle>
          <div className="mt-4 space-y-4">
            {invitations.length === 0 ? (
              <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
            ) : (
              invitations.map((invitation) => (
                <InvitationCard
                  key={invitation.userId}
                  invitation={invitation}
                  deeds={{
                    resend: resend.bind(null, locale, invitation.userId),
                    withdraw: withdraw.bind(null, locale, invitation.userId),
                  }}
                  locale={locale}
                />
              ))
            )}
          </div>
        </section>
      </div>
    </StaffFrame>
  );
}
