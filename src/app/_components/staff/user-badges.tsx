import { getTranslations } from "next-intl/server";
import { Badge } from "@/app/_components/ui/badge";
import type { Locale } from "@/shared/locales";

interface Props {
  user: { readonly isDisabled: boolean; readonly isConfirmed: boolean };
  isOneself?: boolean;
  locale: Locale;
}

/** What is out of the ordinary about an account. */
export async function UserBadges({ user: { isDisabled, isConfirmed }, isOneself = false, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "staff.status" });
  return (
    <>
      {isOneself ? <Badge>{t("you")}</Badge> : null}
      {isDisabled ? <Badge tone="bad">{t("disabled")}</Badge> : null}
      {isConfirmed ? null : <Badge tone="warn">{t("unconfirmed")}</Badge>}
    </>
  );
}
