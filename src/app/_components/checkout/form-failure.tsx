"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/app/_components/ui/notice";
import type { FormState } from "./form-state";
import { News } from "./news";

/** Why a form was refused as a whole; nothing while it wasn't. */
export function FormFailure({ state }: { state: FormState }) {
  const t = useTranslations("checkout.form");
  if (!state.failure) return null;
  return (
    <News answer={state} testId="form-failure">
      <Notice tone="danger" role="alert" title={t("failureTitle")}>
        <p>{state.failure.text}</p>
      </Notice>
    </News>
  );
}
