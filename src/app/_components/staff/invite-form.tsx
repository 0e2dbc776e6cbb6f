import { getTranslations } from "next-intl/server";
import type { ServerForm } from "@/app/_components/checkout/use-server-form";
import { Card } from "@/app/_components/ui/card";
import type { RoleView } from "@/server/identity/staff-schemas";
import { type Locale, locales } from "@/shared/locales";
import { roleTitle } from "./role-title";
import { StaffForm } from "./staff-form";
import type { StaffFormState } from "./staff-form-state";

interface Props {
  roles: readonly RoleView[];
  action: ServerForm<StaffFormState>;
  locale: Locale;
}

/** Invites somebody by mail, to the roles that whoever invites may give. */
export async function InviteForm({ roles, action, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "staff.invitations" });
  const options = roles
    .filter(({ can }) => can.give)
    .map((role) => ({
      ...{ value: role.id, label: roleTitle(role, locale), isChecked: false, isLocked: false },
    }));
  return (
    <Card aria-labelledby="invite-title">
      <h2 id="invite-title" className="mb-4 font-display text-2xl">
        {t("invite")}
      </h2>
      <StaffForm
        id="invite"
        action={action}
        fields={[
          { kind: "email", name: "email", label: t("email") },
          {
            ...{ kind: "choice", name: "locale", label: t("language"), value: locale },
            options: locales.map((value) => ({ value, label: t(`languages.${value}`) })),
          },
          { kind: "checks", name: "roleIds", label: t("roles"), options },
        ]}
        label={t("send")}
        pendingLabel={t("sending")}
      />
    </Card>
  );
}
