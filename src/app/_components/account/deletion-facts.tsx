import { getTranslations } from "next-intl/server";
import { buttonClass } from "@/app/_components/ui/button-class";
import { Card } from "@/app/_components/ui/card";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";

interface Props {
  orderRetentionDays: number;
  locale: Locale;
}

/** What goes with an account, what stays, and the copy to take along. */
export async function DeletionFacts({ orderRetentionDays: days, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "account.delete" });
  const time = days % 365 === 0 ? t("years", { count: days / 365 }) : t("days", { count: days });
  const orders = days > 0 ? t("stays.orders", { time }) : t("stays.ordersBriefly");
  return (
    <Card className="space-y-6">
      <Facts
        title={t("goesTitle")}
        facts={[t("goes.person"), t("goes.addresses"), t("goes.access")]}
        className="marker:text-bad"
      />
      <Facts
        title={t("staysTitle")}
        facts={[orders, t("stays.links"), t("stays.record")]}
        className="marker:text-muted"
      />
      <p>
        <a
          href={routes.accountDataFile(locale)}
          className={buttonClass({ variant: "secondary", size: "sm" })}
        >
          {t("copyFirst")}
        </a>
      </p>
    </Card>
  );
}

function Facts({ title, facts, className }: { title: string; facts: string[]; className: string }) {
  return (
    <section>
      <h2 className="font-semibold">{title}</h2>
      <ul className={`mt-2 list-disc space-y-1.5 pl-5 ${className}`}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  );
}
