"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { buttonClass } from "@/app/_components/ui/button-class";
import { SelectField, TextField } from "@/app/_components/ui/field";
import type { CountryOption } from "./country-options";
import { addressFieldsFor, type DetailsField } from "./details-fields";
import type { DetailsState } from "./details-state";
import { fieldLabel } from "./field-label";
import { controlOf, spanOf } from "./field-traits";

interface Props extends Pick<DetailsState, "values" | "errors"> {
  country: string;
  countryRef: RefObject<HTMLSelectElement | null>;
  onCountryChange: (country: string) => void;
  countries: readonly CountryOption[];
}

/** Below its control, so that the controls of one row stand at one height. */
const hintBelow = "flex flex-col [&>[id$=-hint]]:order-last [&>[id$=-hint]]:mt-1.5";

/** Country first, then the fields that an address there has, in the order it is written there. */
export function AddressFields({ country, countryRef, onCountryChange, countries, values, errors }: Props) {
  const t = useTranslations("checkout.details");
  const common = useTranslations("common");
  const chosen = countries.find(({ value }) => value === country);
  const textsOf = (field: DetailsField) => ({
    name: field,
    label: fieldLabel(t, field, country),
    error: errors[field],
    defaultValue: values[field],
  });
  return (
    <div className="grid gap-x-4 gap-y-5 sm:grid-cols-6">
      <div className="sm:col-span-6">
        <SelectField
          {...textsOf("country")}
          ref={countryRef}
          options={countries}
          emptyLabel={common("choose")}
          autoComplete="shipping country"
          onChange={(event) => onCountryChange(event.currentTarget.value)}
        />
        <noscript>
          <button
            type="submit"
            name="intent"
            value="country"
            className={`mt-3 ${buttonClass({ variant: "secondary", size: "sm" })}`}
          >
            {t("updateCountry")}
          </button>
          <input type="hidden" name="shownCountry" value={country} />
        </noscript>
      </div>
      {addressFieldsFor(country).map((field) =>
        field === "region" ? (
          <SelectField
            key={`region ${country}`}
            {...textsOf("region")}
            options={chosen?.regions ?? []}
            emptyLabel={common("choose")}
            autoComplete="shipping address-level1"
            className={spanOf(field, country)}
          />
        ) : (
          <TextField
            key={field}
            {...textsOf(field)}
            {...controlOf(field, country)}
            hint={
              field === "postalCode" && chosen
                ? t("postalCodeHint", { example: chosen.postalCodeExample })
                : undefined
            }
            optionalLabel={field === "company" || field === "line2" ? common("optional") : undefined}
            className={`${spanOf(field, country)} ${field === "postalCode" ? hintBelow : ""}`}
          />
        ),
      )}
      <TextField
        {...textsOf("phone")}
        {...controlOf("phone", country)}
        hint={t("phoneHint")}
        optionalLabel={common("optional")}
        className={spanOf("phone", country)}
      />
    </div>
  );
}
