import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/app/_components/orders/local-time";
import { loadForStaff } from "@/app/_components/staff/load-for-staff";
import { StaffFrame } from "@/app/_components/staff/staff-frame";
import { StaffNotice } from "@/app/_components/staff/staff-notice";
import { UserAccess } from "@/app/_components/staff/user-access";
import { UserBadges } from "@/app/_components/staff/user-badges";
import { UserRoles } from "@/app/_components/staff/user-roles";
import { UserTwoStep } from "@/app/_components/staff/user-two-step";
import { EmailAddress } from "@/app/_components/ui/email-address";
import { PageTitle } from "@/app/_components/ui/heading";
import { ShopLink } from "@/app/_components/ui/shop-link";
import { disableAccount, enableAccount, saveRoles } from "@/app/[locale]/admin/staff/actions";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string; userId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "staff" });
  return { title: t("title") };
}

/** One account: who it is, its roles, and whether it is open. */
export default async function UserPage({ params, searchParams }: Props) {
  const { locale, userId } = await pageParams(params);
  const path = routes.staffUser(locale, userId);
  const { viewer, user } = await loadForStaff(locale, path, async (api) => ({
    user: await api.staff.getUser({ userId }),
  }));
  const t = await getTranslations({ locale, namespace: "staff.user" });
  const words = {
    ...{ roles: t("noticeRoles"), disabled: t("noticeDisabled"), enabled: t("noticeEnabled") },
    twoStepOff: t("noticeTwoStepOff"),
  };
  return (
    <StaffFrame
      locale={locale}
      pathIn={(other) => routes.staffUser(other, userId)}
      staff={{ email: viewer.email, tab: "people" }}
    >
      <StaffNotice notice={(await searchParams).notice} words={words} />
      <ShopLink href={routes.staff(locale)} className="link inline-flex min-h-9 items-center text-sm">
        {t("back")}
      </ShopLink>
      <PageTitle className="mt-1 break-words text-3xl! sm:text-4xl!">{user.name ?? user.email}</PageTitle>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {user.name ? (
          <span className="[overflow-wrap:anywhere]">
            <EmailAddress address={user.email} />
          </span>
        ) : null}
        <UserBadges user={user} isOneself={user.isOneself} locale={locale} />
      </div>
      <p className="mt-1 text-muted text-sm">
        {t.rich("since", { date: () => <LocalTime at={user.createdAt} locale={locale} /> })}
        {" · "}
        {user.lastSeenAt
          ? t.rich("lastSeen", {
              date: () => <LocalTime at={user.lastSeenAt ?? user.createdAt} locale={locale} />,
            })
          : t("neverSeen")}
      </p>
      <div className="mt-8 grid gap-6 lg:grid-cols-2 lg:items-start">
        <UserRoles user={user} action={saveRoles.bind(null, locale, user.id)} locale={locale} />
        <div className="grid gap-6">
          <UserAccess
            user={user}
            deeds={{
              disable: disableAccount.bind(null, locale, user.id),
              enable: enableAccount.bind(null, locale, user.id),
            }}
            locale={locale}
          />
          <UserTwoStep user={user} locale={locale} />
        </div>
      </div>
    </StaffFrame>
  );
}
