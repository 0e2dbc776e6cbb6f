"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useEffect, useState } from "react";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { FormFailure } from "./form-failure";
import { type FormState, noFailure } from "./form-state";
import { ShippingChoice, type ShippingOption } from "./shipping-choice";
import { type ServerForm, useServerForm } from "./use-server-form";

interface Props {
  action: ServerForm<FormState>;
  options: readonly ShippingOption[];
  /** The way of delivery that the total was worked out with. */
  chosenId: string | null;
  total: string;
  legend: string;
}

/** Ways of delivery. Choosing one works out the total anew at once; without JavaScript a button does. */
export function ShippingForm({ action, options, chosenId, total, legend }: Props) {
  const t = useTranslations("checkout.review");
  const { state, isPending, formProps } = useServerForm(action, noFailure);
  const [pickedId, setPickedId] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server has worked out ends what was picked.
  useEffect(() => setPickedId(null), [chosenId, state]);
  const hasNewTotal = state !== noFailure && !state.failure;
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    setPickedId(event.currentTarget.value);
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <form {...formProps}>
      <FormFailure state={state} />
      <fieldset className="space-y-3">
        <legend className="mb-4 font-display text-2xl">{legend}</legend>
        {options.map((option) => (
          <ShippingChoice
            key={option.id}
            option={option}
            isChosen={option.id === (pickedId ?? chosenId)}
            onChange={pick}
          />
        ))}
      </fieldset>
      <p role="status" className="sr-only">
        {isPending ? t("choosingShipping") : hasNewTotal ? t("newTotal", { total }) : ""}
      </p>
      <noscript>
        <SubmitButton variant="secondary" size="sm" pendingLabel={t("choosingShipping")} className="mt-4">
          {t("chooseShipping")}
        </SubmitButton>
      </noscript>
    </form>
  );
}
