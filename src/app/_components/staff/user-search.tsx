import { getTranslations } from "next-intl/server";
import { Button } from "@/app/_components/ui/button";
import { SelectField, TextField } from "@/app/_components/ui/field";
import { type UserGroup, userGroups } from "@/server/identity/staff-schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

interface Props {
  search: string;
  group: UserGroup;
  locale: Locale;
}

/** Narrows the list of people; what is asked for stands in the address. */
export async function UserSearch({ search, group, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "staff.people" });
  return (
    <search>
      <form
        action={routes.staff(locale)}
        className="my-6 grid items-end gap-3 sm:grid-cols-[1fr_auto_auto] sm:gap-4"
      >
        <TextField
          name="q"
          type="search"
          label={t("search")}
          defaultValue={search}
          maxLength={100}
          required={false}
          autoComplete="off"
        />
        <SelectField
          name="group"
          label={t("group")}
          defaultValue={group}
          options={userGroups.map((value) => ({ value, label: t(`groups.${value}`) }))}
        />
        <Button type="submit" variant="secondary">
          {t("submit")}
        </Button>
      </form>
    </search>
  );
}
