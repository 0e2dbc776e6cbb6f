"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/app/_components/ui/notice";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import type { Locale } from "@/shared/locales";
import { FormFailure } from "./form-failure";
import { News } from "./news";
import { notPlaced, type PlaceOrderState } from "./place-order-state";
import { QuoteChangeList } from "./quote-change-list";
import { type ServerForm, useServerForm } from "./use-server-form";

interface Props {
  action: ServerForm<PlaceOrderState>;
  quoteHash: string;
  /** Names this press of the button: the same one again, after a lost answer, makes no second order. */
  idempotencyKey: string;
  total: string;
  locale: Locale;
}

/** The button that orders, with the total that it confirms. */
export function PlaceOrderForm({ action, quoteHash, idempotencyKey, total, locale }: Props) {
  const t = useTranslations("checkout.review");
  const { state, formProps } = useServerForm(action, notPlaced);
  return (
    <form {...formProps} className="space-y-4">
      <FormFailure state={state} />
      <WhatChanged state={state} locale={locale} />
      <input type="hidden" name="quoteHash" value={quoteHash} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <SubmitButton size="lg" block pendingLabel={t("placing")}>
        {t("place", { total })}
      </SubmitButton>
      <p className="text-muted text-sm">{t("payNote")}</p>
    </form>
  );
}

function WhatChanged({ state, locale }: { state: PlaceOrderState; locale: Locale }) {
  const t = useTranslations("checkout.changes");
  if (!state.changes) return null;
  return (
    <News answer={state} testId="what-changed">
      <Notice tone="warning" role="alert" title={t("placedTitle")}>
        <p>{t("placedText")}</p>
        <QuoteChangeList changes={state.changes} locale={locale} />
        <p>{t("placedAgain")}</p>
      </Notice>
    </News>
  );
}
