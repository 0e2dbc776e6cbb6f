"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { AddressChoice } from "./address-choice";
import { AddressFields } from "./address-fields";
import type { CountryOption } from "./country-options";
import type { DetailsState } from "./details-state";
import { labelledFields } from "./field-label";
import { FormProblems } from "./form-problems";
import { keepDetails, useKeptDetails } from "./kept-details";
import type { AddressOption } from "./saved-address";
import { useCountry } from "./use-country";
import { type ServerForm, useServerForm } from "./use-server-form";

interface Props {
  /** Refuses with everything that was typed, or leads on to the review. */
  action: ServerForm<DetailsState>;
  initial: DetailsState;
  countries: readonly CountryOption[];
  /** One's own address book; empty for a guest. */
  saved?: readonly AddressOption[];
  /** Where a guest who has an account signs in. */
  signInPath?: string | undefined;
}

/** Contact and delivery address; begins with what was typed when the shop was updated under an open page. */
export function DetailsForm(props: Props) {
  const kept = useKeptDetails();
  return <Form key={kept ? "kept" : "new"} {...props} initial={kept ?? props.initial} />;
}

/** The fields follow the country; without JavaScript after its own button. */
function Form({ action, initial, countries, saved = [], signInPath }: Props) {
  const t = useTranslations("checkout.details");
  const { state, formProps } = useServerForm(action, initial, keepDetails);
  const choice = useCountry(state.values.country);
  return (
    <form {...formProps} noValidate className="space-y-6">
      <FormProblems fields={labelledFields(t, choice.country)} state={state} />
      <Card aria-labelledby="contact-title">
        <h2 id="contact-title" className="mb-4 font-display text-2xl">
          {t("contact")}
        </h2>
        <TextField
          name="email"
          type="email"
          label={t("email")}
          hint={t("emailHint")}
          error={state.errors.email}
          defaultValue={state.values.email}
          autoComplete="email"
          inputMode="email"
          maxLength={254}
          spellCheck={false}
        />
        {signInPath ? (
          <p className="mt-4 text-muted text-sm">
            {t("haveAccount")}{" "}
            <a href={signInPath} className="link">
              {t("signIn")}
            </a>
          </p>
        ) : null}
      </Card>
      <Card aria-labelledby="delivery-title">
        <h2 id="delivery-title" className="mb-4 font-display text-2xl">
          {t("delivery")}
        </h2>
        <AddressChoice options={saved} chosenId={state.addressId ?? ""}>
          <AddressFields {...choice} countries={countries} values={state.values} errors={state.errors} />
        </AddressChoice>
      </Card>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <SubmitButton size="lg" pendingLabel={t("submitting")} className="max-sm:w-full">
          {t("submit")}
        </SubmitButton>
        <p className="text-muted text-sm">{t("later")}</p>
      </div>
    </form>
  );
}
