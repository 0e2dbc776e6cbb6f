import { getTranslations } from "next-intl/server";
import type { FormState } from "@/app/_components/checkout/form-state";
import { OneButtonForm } from "@/app/_components/checkout/one-button-form";
import type { ServerForm } from "@/app/_components/checkout/use-server-form";
import { type Locale, languageTags } from "@/shared/locales";
import { formatMoney, type Money } from "@/shared/money";

interface Props {
  action: ServerForm<FormState>;
  total: Money;
  /** Whether a payment was tried before. */
  isAgain: boolean;
  locale: Locale;
}

/** Leads to the payment service's page. */
export async function PayForm({ action, total, isAgain, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "order.pay" });
  const spoken = formatMoney(total, languageTags[locale]);
  return (
    <div className="space-y-2">
      <OneButtonForm
        action={action}
        label={isAgain ? t("again", { total: spoken }) : t("submit", { total: spoken })}
        pendingLabel={t("submitting")}
        size="lg"
        block
      />
      <p className="text-center text-muted text-sm">{t("note")}</p>
    </div>
  );
}
