"use client";

import { useTranslations } from "next-intl";
import { AddressFields } from "@/app/_components/checkout/address-fields";
import type { CountryOption } from "@/app/_components/checkout/country-options";
import type { DetailsState } from "@/app/_components/checkout/details-state";
import { labelledFields } from "@/app/_components/checkout/field-label";
import { FormProblems } from "@/app/_components/checkout/form-problems";
import { useCountry } from "@/app/_components/checkout/use-country";
import { type ServerForm, useServerForm } from "@/app/_components/checkout/use-server-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";

interface Props {
  action: ServerForm<AddressFormState>;
  initial: AddressFormState;
  countries: readonly CountryOption[];
  words: { submit: string; submitting: string; makeDefault: string };
  /** The default address stays it until another one is. */
  canChooseDefault: boolean;
}

/** What checkout's form of an address has as well, and whether it is to be the default one. */
export interface AddressFormState extends DetailsState {
  readonly isDefault: boolean;
}

/** An entry of the address book. The fields follow the country; without JavaScript after its own button. */
export function AddressForm({ action, initial, countries, words, canChooseDefault }: Props) {
  const t = useTranslations("checkout.details");
  const { state, formProps } = useServerForm(action, initial);
  const choice = useCountry(state.values.country);
  return (
    <form {...formProps} noValidate className="max-w-2xl space-y-6">
      <FormProblems fields={labelledFields(t, choice.country)} state={state} />
      <AddressFields {...choice} countries={countries} values={state.values} errors={state.errors} />
      {canChooseDefault ? (
        <label className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            name="isDefault"
            value="on"
            defaultChecked={state.isDefault}
            className="size-5 shrink-0 accent-accent"
          />
          <span>{words.makeDefault}</span>
        </label>
      ) : null}
      <SubmitButton pendingLabel={words.submitting}>{words.submit}</SubmitButton>
    </form>
  );
}
