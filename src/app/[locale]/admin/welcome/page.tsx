import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { loadForStaff } from "@/app/_components/staff/load-for-staff";
import { permissionTitle } from "@/app/_components/staff/permission-title";
import { StaffFrame } from "@/app/_components/staff/staff-frame";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageTitle } from "@/app/_components/ui/heading";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "staff.accept" });
  return { title: t("welcomeTitle") };
}

/** Where somebody who has accepted an invitation begins: what they may do, and the way there. */
export default async function WelcomePage({ params }: Props) {
  const { locale } = await pageParams(params);
  const { viewer } = await loadForStaff(locale, routes.staffWelcome(locale), async () => ({}));
  const t = await getTranslations({ locale, namespace: "staff.accept" });
  return (
    <StaffFrame locale={locale} pathIn={routes.staffWelcome}>
      <div className="mx-auto max-w-xl space-y-4">
        <PageTitle>{t("welcomeTitle")}</PageTitle>
        <p className="text-muted">{t(viewer.permissions.length > 0 ? "welcomeText" : "welcomeNone")}</p>
        <ul className="list-disc space-y-1 pl-5">
          {viewer.permissions.map((permission) => (
            <li key={permission}>{permissionTitle(permission, locale)}</li>
          ))}
        </ul>
        {viewer.permissions.includes("staff.manage") ? (
          <ButtonLink href={routes.staff(locale)}>{t("toStaff")}</ButtonLink>
        ) : null}
      </div>
    </StaffFrame>
  );
}
