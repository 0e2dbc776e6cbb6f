import { getTranslations } from "next-intl/server";
import type { ServerForm } from "@/app/_components/checkout/use-server-form";
import { Card } from "@/app/_components/ui/card";
import type { UserDetail } from "@/server/identity/staff-schemas";
import type { Locale } from "@/shared/locales";
import { roleTitle } from "./role-title";
import { StaffForm } from "./staff-form";
import type { StaffFormState } from "./staff-form-state";

interface Props {
  user: UserDetail;
  action: ServerForm<StaffFormState>;
  locale: Locale;
}

/** Somebody's roles: a form for whoever may change them, else the roles and why not. */
export async function UserRoles({ user, action, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "staff.user" });
  const { can, choices, isOneself, roles } = user;
  const options = choices.map((role) => ({
    ...{ value: role.id, label: roleTitle(role, locale), isChecked: role.isHeld },
    ...{ isLocked: !role.isChangeable, hint: role.isChangeable ? undefined : t("locked") },
  }));
  return (
    <Card aria-labelledby="roles-title">
      <h2 id="roles-title" className="font-display text-2xl">
        {t("roles")}
      </h2>
      {can.setRoles ? (
        <>
          <p className="mt-1 mb-4 text-muted text-sm">{t("rolesHint")}</p>
          <StaffForm
            key={JSON.stringify(options)}
            id="roles"
            action={action}
            fields={[{ kind: "checks", name: "roleIds", label: t("rolesLegend"), options }]}
            label={t("save")}
            pendingLabel={t("saving")}
          />
        </>
      ) : (
        <>
          <p className="mt-2">{roles.map((role) => roleTitle(role, locale)).join(", ") || t("rolesEmpty")}</p>
          {isOneself || !user.isConfirmed ? (
            <p className="mt-2 text-muted text-sm">{t(isOneself ? "own" : "unconfirmed")}</p>
          ) : null}
        </>
      )}
    </Card>
  );
}
