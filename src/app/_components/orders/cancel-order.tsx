"use client";

import { useTranslations } from "next-intl";
import type { FormState } from "@/app/_components/checkout/form-state";
import { OneButtonForm } from "@/app/_components/checkout/one-button-form";
import type { ServerForm } from "@/app/_components/checkout/use-server-form";

/** Cancelling in two steps that need no script: opening the fold asks, the button in it does. */
export function CancelOrder({ action, number }: { action: ServerForm<FormState>; number: string }) {
  const t = useTranslations("order.cancel");
  return (
    <details className="rounded-md open:border open:border-line open:p-4">
      <summary className="inline-flex min-h-9 items-center text-muted text-sm underline underline-offset-4 hover:text-ink">
        {t("open")}
      </summary>
      <p className="mt-2 mb-4">{t("question", { number })}</p>
      <OneButtonForm action={action} label={t("submit")} pendingLabel={t("submitting")} variant="danger" size="sm" />
    </details>
  );
}
