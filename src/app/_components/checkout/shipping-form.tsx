"use client";

import { useTranslations } from "next-intl";
import type { ChangeEvent } from "react";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { FormFailure } from "./form-failure";
import { type FormState, noFailure } from "./form-state";
import { ShippingChoice, type ShippingOption } from "./shipping-choice";
import { type ServerForm, useServerForm } from "./use-server-form";

interface Props {
  action: ServerForm<FormState>;
  options: readonly ShippingOption[];
  chosenId: string | null;
  legend: string;
}

/** Ways of delivery. Choosing one works out the total anew at once; without JavaScript a button does. */
export function ShippingForm({ action, options, chosenId, legend }: Props) {
  const t = useTranslations("checkout.review");
  const { state, isPending, formProps } = useServerForm(action, noFailure);
  const submitChoice = (event: ChangeEvent<HTMLInputElement>) => event.currentTarget.form?.requestSubmit();
  return (
    <form {...formProps}>
      <FormFailure state={state} />
      <fieldset className="space-y-3">
        <legend className="mb-4 font-display text-2xl">{legend}</legend>
        {options.map((option) => (
          <ShippingChoice
            key={`${option.id} ${chosenId}`}
            option={option}
            isChosen={option.id === chosenId}
            onChange={submitChoice}
          />
        ))}
      </fieldset>
      <p role="status" className="sr-only">
        {isPending ? t("choosingShipping") : ""}
      </p>
      <noscript>
        <SubmitButton variant="secondary" size="sm" pendingLabel={t("choosingShipping")} className="mt-4">
          {t("chooseShipping")}
        </SubmitButton>
      </noscript>
    </form>
  );
}
