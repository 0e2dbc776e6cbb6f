import { getTranslations } from "next-intl/server";
import { LocalTime } from "@/app/_components/orders/local-time";
import { EmailAddress } from "@/app/_components/ui/email-address";
import { ShopLink } from "@/app/_components/ui/shop-link";
import type { UserRow } from "@/server/identity/staff-schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { roleTitle } from "./role-title";
import { UserBadges } from "./user-badges";

interface Props {
  users: readonly UserRow[];
  locale: Locale;
}

/** Accounts, one below the other; on a phone each is a card. */
export async function UserTable({ users, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "staff.people" });
  const cell = "px-4 py-1 align-top sm:py-3";
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-surface">
      <table className="w-full text-left max-sm:block">
        <caption className="sr-only">{t("list")}</caption>
        <thead className="bg-sunken text-muted text-sm max-sm:sr-only">
          <tr>
            <th className="px-4 py-2 font-medium">{t("name")}</th>
            <th className="px-4 py-2 font-medium">{t("rolesColumn")}</th>
            <th className="px-4 py-2 font-medium">{t("since")}</th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {users.map((user) => (
            <tr
              key={user.id}
              className="border-line border-t first:border-t-0 max-sm:block max-sm:py-2 sm:first:border-t"
            >
              <td className={`${cell} max-sm:block`}>
                <div className="flex flex-wrap items-center gap-2">
                  <ShopLink
                    href={routes.staffUser(locale, user.id)}
                    className="link font-medium [overflow-wrap:anywhere]"
                  >
                    {user.name ?? user.email}
                  </ShopLink>
                  <UserBadges user={user} locale={locale} />
                </div>
                {user.name ? (
                  <p className="text-muted text-sm [overflow-wrap:anywhere]">
                    <EmailAddress address={user.email} />
                  </p>
                ) : null}
              </td>
              <td className={`${cell} max-sm:block`}>
                {user.roles.map((role) => roleTitle(role, locale)).join(", ") || (
                  <span className="text-muted">{t("none")}</span>
                )}
              </td>
              <td className={`${cell} text-muted text-sm max-sm:block`}>
                <span className="sm:hidden">{t("since")} </span>
                <LocalTime at={user.createdAt} locale={locale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
