import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/app/_components/ui/button-link";
import type { SecondFactorView } from "@/server/identity/schemas";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

/** Whether two-step sign-in is on, and the way to change that. */
export async function TwoStepSection({ view, locale }: { view: SecondFactorView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "twoStep" });
  const { isOn, isRequired, recoveryCodesLeft: count } = view;
  return (
    <section aria-labelledby="two-step">
      <h2 id="two-step" className="font-display text-2xl">
        {t("title")}
      </h2>
      <p className="mt-2 mb-4 text-muted">
        {isOn ? t("isOn", { count }) : t("isOff")}
        {isRequired && !isOn ? ` ${t("isRequired")}` : null}
      </p>
      <ButtonLink href={routes.accountTwoStep(locale)} variant="secondary">
        {t(isOn ? "change" : "setUp")}
      </ButtonLink>
    </section>
  );
}
