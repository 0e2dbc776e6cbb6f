import { getTranslations } from "next-intl/server";
import type { ServerForm } from "@/app/_components/checkout/use-server-form";
import { Card } from "@/app/_components/ui/card";
import type { UserDetail } from "@/server/identity/staff-schemas";
import type { Locale } from "@/shared/locales";
import { StaffForm } from "./staff-form";
import type { StaffFormState } from "./staff-form-state";

interface Props {
  user: UserDetail;
  deeds: { disable: ServerForm<StaffFormState>; enable: ServerForm<StaffFormState> };
  locale: Locale;
}

/** Whether an account is open, and the way to change that; nothing on one's own. */
export async function UserAccess({ user: { can, isOneself }, deeds, locale }: Props) {
  if (isOneself) return null;
  const t = await getTranslations({ locale, namespace: "staff.user" });
  return (
    <Card aria-labelledby="access-title">
      <h2 id="access-title" className="font-display text-2xl">
        {t("access")}
      </h2>
      <p className="mt-1 mb-4 text-muted text-sm last:mb-0">
        {t(can.enable ? "enableText" : can.disable ? "disableText" : "noAccess")}
      </p>
      {can.enable ? (
        <StaffForm
          key="enable"
          id="enable"
          action={deeds.enable}
          fields={[]}
          label={t("enable")}
          pendingLabel={t("enabling")}
        />
      ) : null}
      {can.disable ? (
        <StaffForm
          key="disable"
          id="disable"
          action={deeds.disable}
          fields={[]}
          label={t("disable")}
          pendingLabel={t("disabling")}
          variant="danger"
        />
      ) : null}
    </Card>
  );
}
