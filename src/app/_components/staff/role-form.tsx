import { getTranslations } from "next-intl/server";
import type { ServerForm } from "@/app/_components/checkout/use-server-form";
import type { RoleView } from "@/server/identity/staff-schemas";
import { permissions } from "@/server/platform/permissions";
import type { Locale } from "@/shared/locales";
import { permissionTitle } from "./permission-title";
import { type StaffField, StaffForm } from "./staff-form";
import type { StaffFormState } from "./staff-form-state";

interface Props {
  id: string;
  /** Not set for a new one. */
  role?: RoleView;
  /** What whoever looks may; they give and take no more. */
  rights: readonly string[];
  action: ServerForm<StaffFormState>;
  locale: Locale;
}

/** The title of an own role, and what it lets people do. */
export async function RoleForm({ id, role, rights, action, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "staff.rolesPage" });
  const options = permissions.map((permission) => ({
    ...{ value: permission, label: permissionTitle(permission, locale) },
    isChecked: role?.permissions.includes(permission) ?? false,
    ...(rights.includes(permission) ? { isLocked: false } : { isLocked: true, hint: t("locked") }),
  }));
  const title: StaffField[] = role?.isBuiltIn
    ? []
    : [{ kind: "text", name: "title", label: t("name"), value: role?.title ?? "" }];
  return (
    <StaffForm
      id={id}
      action={action}
      fields={[...title, { kind: "checks", name: "permissions", label: t("permissions"), options }]}
      label={t(role ? "save" : "create")}
      pendingLabel={t(role ? "saving" : "creating")}
      variant={role ? "secondary" : "primary"}
    />
  );
}
