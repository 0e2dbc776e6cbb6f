"use client";

import { useTranslations } from "next-intl";
import { FormFailure } from "@/app/_components/checkout/form-failure";
import { type ServerForm, useServerForm } from "@/app/_components/checkout/use-server-form";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import type { PutBackResult } from "@/server/orders/schemas";
import { notPutBack, type PutBackState } from "./put-back-state";

/** Offers the things of an ended order once more. What couldn't be put back is told before the cart is shown. */
export function PutBackForm({ action, cartPath }: { action: ServerForm<PutBackState>; cartPath: string }) {
  const t = useTranslations("order.putBack");
  const { state, formProps } = useServerForm(action, notPutBack);
  if (state.result) return <Outcome result={state.result} cartPath={cartPath} />;
  return (
    <form {...formProps} className="space-y-4">
      <FormFailure state={state} />
      <p className="text-muted">{t("text")}</p>
      <SubmitButton pendingLabel={t("submitting")}>{t("submit")}</SubmitButton>
    </form>
  );
}

function Outcome({ result, cartPath }: { result: PutBackResult; cartPath: string }) {
  const t = useTranslations("order.putBack");
  return (
    <Notice tone="warning" role="status" title={t("added", { count: result.added })}>
      <p>{t("skippedTitle")}</p>
      <ul className="list-disc pl-5">
        {result.skipped.map(({ title, reason }) => (
          <li key={title}>{t(reason, { title })}</li>
        ))}
      </ul>
      <ButtonLink href={cartPath} size="sm" className="mt-3">
        {t("toCart")}
      </ButtonLink>
    </Notice>
  );
}
