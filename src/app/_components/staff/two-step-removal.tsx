import { getTranslations } from "next-intl/server";
import { Notice } from "@/app/_components/ui/notice";
import type { Locale } from "@/shared/locales";

interface Props {
  /** Whether the person works for the shop, which may ask its staff for a code. */
  isStaff: boolean;
  locale: Locale;
}

/** What taking two-step sign-in off an account means: whom to be sure of first, and what happens then. */
export async function TwoStepRemoval({ isStaff, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "staff.removeTwoStep" });
  const facts = [t("facts.password"), t("facts.codes"), t("facts.sessions"), t("facts.mail")];
  return (
    <div className="my-6 space-y-6">
      <Notice tone="warning" title={t("whoTitle")}>
        <p>{t("whoText")}</p>
      </Notice>
      <section aria-labelledby="then">
        <h2 id="then" className="font-semibold">
          {t("thenTitle")}
        </h2>
        <ul className="mt-2 list-disc space-y-1.5 pl-5 marker:text-muted">
          {[...facts, ...(isStaff ? [t("facts.staff")] : [])].map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
