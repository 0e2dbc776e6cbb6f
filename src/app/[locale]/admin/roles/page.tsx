import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { loadForStaff } from "@/app/_components/staff/load-for-staff";
import { RoleCard } from "@/app/_components/staff/role-card";
import { RoleForm } from "@/app/_components/staff/role-form";
import { StaffFrame } from "@/app/_components/staff/staff-frame";
import { StaffNotice } from "@/app/_components/staff/staff-notice";
import { Card } from "@/app/_components/ui/card";
import { PageTitle } from "@/app/_components/ui/heading";
import { createRole, deleteRole, saveRole } from "@/app/[locale]/admin/roles/actions";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "staff.rolesPage" });
  return { title: t("title") };
}

/** What people may do, by role; own roles are made and changed here. */
export default async function RolesPage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  const { viewer, roles } = await loadForStaff(locale, routes.staffRoles(locale), async (api) => ({
    roles: await api.staff.listRoles(),
  }));
  const t = await getTranslations({ locale, namespace: "staff.rolesPage" });
  const words = { created: t("noticeCreated"), saved: t("noticeSaved"), removed: t("noticeRemoved") };
  return (
    <StaffFrame
      locale={locale}
      pathIn={(other) => routes.staffRoles(other)}
      staff={{ email: viewer.email, tab: "roles" }}
    >
      <StaffNotice notice={(await searchParams).notice} words={words} />
      <PageTitle>{t("title")}</PageTitle>
      <p className="mt-2 text-muted">{t("text")}</p>
      <div className="mt-8 gap-6 *:mb-6 *:break-inside-avoid lg:columns-2">
        {roles.map((role) => (
          <RoleCard
            key={role.id}
            role={role}
            rights={viewer.permissions}
            deeds={{
              save: saveRole.bind(null, locale, role.id),
              remove: deleteRole.bind(null, locale, role.id),
            }}
            locale={locale}
          />
        ))}
        <Card aria-labelledby="new-role-heading">
          <h2 id="new-role-heading" className="mb-4 font-display text-2xl">
            {t("newTitle")}
          </h2>
          <RoleForm
            key={roles.length}
            id="new-role"
            rights={viewer.permissions}
            action={createRole.bind(null, locale)}
            locale={locale}
          />
        </Card>
      </div>
    </StaffFrame>
  );
}
