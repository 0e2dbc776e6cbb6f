import { getTranslations } from "next-intl/server";
import type { ServerForm } from "@/app/_components/checkout/use-server-form";
import { Badge } from "@/app/_components/ui/badge";
import { Card } from "@/app/_components/ui/card";
import type { RoleView } from "@/server/identity/staff-schemas";
import type { Locale } from "@/shared/locales";
import { RoleForm } from "./role-form";
import { roleTitle } from "./role-title";
import { StaffForm } from "./staff-form";
import type { StaffFormState } from "./staff-form-state";

interface Props {
  role: RoleView;
  rights: readonly string[];
  deeds: { save: ServerForm<StaffFormState>; remove: ServerForm<StaffFormState> };
  locale: Locale;
}

/** A role: who has it, what it lets them do, and changing that where it isn't fixed. */
export async function RoleCard({ role, rights, deeds, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "staff.rolesPage" });
  const { id, isBuiltIn, holders, can } = role;
  return (
    <Card aria-labelledby={`role-${id}`}>
      <div className="flex flex-wrap items-center gap-2">
        <h2 id={`role-${id}`} className="break-words font-display text-2xl">
          {roleTitle(role, locale)}
        </h2>
        {isBuiltIn ? <Badge>{t("builtIn")}</Badge> : null}
      </div>
      <p className="mt-1 mb-4 text-muted text-sm">{t("holders", { count: holders })}</p>
      {can.change ? (
        <RoleForm
          key={JSON.stringify([role.title, role.permissions])}
          id={`role-${id}`}
          role={role}
          rights={rights}
          action={deeds.save}
          locale={locale}
        />
      ) : (
        <p>{t("fixed")}</p>
      )}
      {can.remove ? (
        <div className="mt-4 border-line border-t pt-4">
          <StaffForm
            id={`remove-${id}`}
            action={deeds.remove}
            fields={[]}
            label={t("remove")}
            pendingLabel={t("removing")}
            variant="danger"
            size="sm"
          />
        </div>
      ) : null}
    </Card>
  );
}
