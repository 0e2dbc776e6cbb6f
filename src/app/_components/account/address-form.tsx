"use client";

import { useTranslations } from "next-intl";
import { AddressFields } from "@/app/_components/checkout/address-fields";
import type { CountryOption } from "@/app/_components/checkout/country-options";
import { visibleFields } from "@/app/_components/checkout/details-fields";
import type { DetailsState } from "@/app/_components/checkout/details-state";
import { ErrorSummary } from "@/app/_components/checkout/error-summary";
import { fieldLabel } from "@/app/_components/checkout/field-label";
import { FormFailure } from "@/app/_components/checkout/form-failure";
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
  const { country, setCountry, countryRef } = useCountry(state.values.country);
  const errors = visibleFields(country).flatMap((field) => {
    const text = state.errors[field];
    return text ? [{ id: field, text: `${fieldLabel(t, field, country)}: ${text}` }] : [];
  });
  return (
    <form {...formProps} noValidate className="max-w-2xl space-y-6">
      {errors.length > 0 ? <ErrorSummary errors={errors} answer={state} /> : null}
      <FormFailure state={state} />
      <AddressFields
        country={country}
        countryRef={countryRef}
        onCountryChange={setCountry}
        countries={countries}
        values={state.values}
        errors={state.errors}
      />
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
