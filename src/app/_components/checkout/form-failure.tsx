"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Notice } from "@/app/_components/ui/notice";
import type { FormState } from "./form-state";

/** Why a form was refused as a whole; it takes the focus after each answer. */
export function FormFailure({ state }: { state: FormState }) {
  const t = useTranslations("checkout.form");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.failure) box.current?.focus();
  }, [state]);
  if (!state.failure) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript it is the only way to move the focus to the news.
    <div ref={box} tabIndex={-1} autoFocus className="rounded-md outline-offset-4" data-testid="form-failure">
      <Notice tone="danger" role="alert" title={t("failureTitle")}>
        <p>{state.failure.text}</p>
      </Notice>
    </div>
  );
}
