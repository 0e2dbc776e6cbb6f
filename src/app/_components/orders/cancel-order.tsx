"use client";

import { useTranslations } from "next-intl";
import { FormFailure } from "@/app/_components/checkout/form-failure";
import { type FormState, noFailure } from "@/app/_components/checkout/form-state";
import { type ServerForm, useServerForm } from "@/app/_components/checkout/use-server-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";

/** Cancelling in two steps that need no script: opening the fold asks, the button in it does. */
export function CancelOrder({
  action,
  question,
}: {
  action: ServerForm<FormState>;
  /** Says what comes of it. */
  question: string;
}) {
  const t = useTranslations("order.cancel");
  const { state, formProps } = useServerForm(action, noFailure);
  return (
    <details open={state.failure !== null} className="rounded-md open:border open:border-line open:p-4">
      <summary className="inline-flex min-h-9 items-center text-muted text-sm underline underline-offset-4 hover:text-ink">
        {t("open")}
      </summary>
      <form {...formProps} className="mt-2 space-y-4">
        <FormFailure state={state} />
        <p>{question}</p>
        <SubmitButton pendingLabel={t("submitting")} variant="danger" size="sm">
          {t("submit")}
        </SubmitButton>
      </form>
    </details>
  );
}
