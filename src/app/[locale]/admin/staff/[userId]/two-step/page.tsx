import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { loadForStaff } from "@/app/_components/staff/load-for-staff";
import { StaffForm } from "@/app/_components/staff/staff-form";
import { StaffFrame } from "@/app/_components/staff/staff-frame";
import { TwoStepRemoval } from "@/app/_components/staff/two-step-removal";
import { EmailAddress } from "@/app/_components/ui/email-address";
import { PageTitle } from "@/app/_components/ui/heading";
import { ShopLink } from "@/app/_components/ui/shop-link";
import { removeSecondFactor } from "@/app/[locale]/admin/staff/actions";
import { pageParams } from "@/i18n/page-params";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string; userId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "staff.removeTwoStep" });
  return { title: t("title") };
}

/** What it means to take two-step sign-in off somebody's account, and the button that does; what can't be leads back. */
export default async function RemoveTwoStepPage({ params }: Props) {
  const { locale, userId } = await pageParams(params);
  const path = routes.staffUserTwoStep(locale, userId);
  const { viewer, user } = await loadForStaff(locale, path, async (api) => ({
    user: await api.staff.getUser({ userId }),
  }));
  const back = routes.staffUser(locale, userId);
  if (!user.can.removeSecondFactor) redirect(back);
  const t = await getTranslations({ locale, namespace: "staff.removeTwoStep" });
  const check = { value: "on", label: t("check"), isChecked: false, isLocked: false };
  return (
    <StaffFrame
      locale={locale}
      pathIn={(other) => routes.staffUserTwoStep(other, userId)}
      staff={{ email: viewer.email, tab: "people" }}
    >
      <div className="max-w-2xl">
        <ShopLink href={back} className="link inline-flex min-h-9 items-center text-sm">
          {t("back")}
        </ShopLink>
        <PageTitle className="mt-1 text-3xl! sm:text-4xl!">{t("title")}</PageTitle>
        <p className="mt-3 [overflow-wrap:anywhere]">
          {user.name ? <strong className="block font-semibold">{user.name}</strong> : null}
          <EmailAddress address={user.email} />
        </p>
        <TwoStepRemoval isStaff={user.roles.length > 0} locale={locale} />
        <StaffForm
          id="remove-two-step"
          action={removeSecondFactor.bind(null, locale, user.id)}
          fields={[{ kind: "checks", name: "isChecked", label: t("checkLegend"), options: [check] }]}
          label={t("submit")}
          pendingLabel={t("submitting")}
          variant="danger"
        />
        <ShopLink href={back} className="link mt-4 inline-flex min-h-11 items-center">
          {t("cancel")}
        </ShopLink>
      </div>
    </StaffFrame>
  );
}
