import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { loadForStaff } from "@/app/_components/staff/load-for-staff";
import { StaffFrame } from "@/app/_components/staff/staff-frame";
import { UserSearch } from "@/app/_components/staff/user-search";
import { UserTable } from "@/app/_components/staff/user-table";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { EmptyState } from "@/app/_components/ui/empty-state";
import { PageTitle } from "@/app/_components/ui/heading";
import { pageParams } from "@/i18n/page-params";
import { listUsersInput } from "@/server/identity/staff-schemas";
import { routes } from "@/shared/routes";

interface Props {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await pageParams(params);
  const t = await getTranslations({ locale, namespace: "staff.people" });
  return { title: t("title") };
}

/** Who has an account, found by address or name. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const { locale } = await pageParams(params);
  const { q, group = q ? "all" : "staff", after = null } = await searchParams;
  // What an address says may be anything; what isn't a wish is none.
  const read = listUsersInput.safeParse({ search: q, group, after });
  const wish = read.success ? read.data : listUsersInput.parse({});
  const here = { group: wish.group, ...(wish.search && { q: wish.search }) };
  const path = routes.staff(locale, { ...here, ...(wish.after && { after: wish.after }) });
  const { viewer, ...list } = await loadForStaff(locale, path, (api) => api.staff.listUsers(wish));
  const t = await getTranslations({ locale, namespace: "staff.people" });
  return (
    <StaffFrame
      locale={locale}
      pathIn={(other) => routes.staff(other, here)}
      staff={{ email: viewer.email, tab: "people" }}
    >
      <PageTitle>{t("title")}</PageTitle>
      <UserSearch search={wish.search} group={wish.group} locale={locale} />
      {list.users.length > 0 ? (
        <UserTable users={list.users} locale={locale} />
      ) : (
        <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {wish.after ? (
          <ButtonLink href={routes.staff(locale, here)} variant="secondary">
            {t("first")}
          </ButtonLink>
        ) : null}
        {list.nextCursor ? (
          <ButtonLink href={routes.staff(locale, { ...here, after: list.nextCursor })} variant="secondary">
            {t("next")}
          </ButtonLink>
        ) : null}
      </div>
    </StaffFrame>
  );
}
