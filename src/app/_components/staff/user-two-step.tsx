import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Card } from "@/app/_components/ui/card";
import type { UserDetail } from "@/server/identity/staff-schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

interface Props {
  user: UserDetail;
  locale: Locale;
}

/** Whether signing in asks for a code, and the way to what helps somebody who has none any more; nothing on one's own. */
export async function UserTwoStep({ user: { id, can, isOneself, hasSecondFactor }, locale }: Props) {
  if (isOneself) return null;
  const t = await getTranslations({ locale, namespace: "staff.user" });
  const { removeSecondFactor: canRemove } = can;
  return (
    <Card aria-labelledby="two-step-title">
      <h2 id="two-step-title" className="font-display text-2xl">
        {t("twoStep")}
      </h2>
      <p className="mt-1 text-muted text-sm">
        {t(canRemove ? "twoStepOn" : hasSecondFactor ? "twoStepLocked" : "twoStepOff")}
      </p>
      {canRemove ? (
        <ButtonLink href={routes.staffUserTwoStep(locale, id)} variant="secondary" className="mt-4">
          {t("removeTwoStep")}
        </ButtonLink>
      ) : null}
    </Card>
  );
}
