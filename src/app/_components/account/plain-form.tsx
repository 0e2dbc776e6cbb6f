"use client";

import type { ComponentProps } from "react";
import { FormProblems } from "@/app/_components/checkout/form-problems";
import { type ServerForm, useServerForm } from "@/app/_components/checkout/use-server-form";
import { SelectField, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import type { PlainFormState } from "./plain-form-state";

type Control = Pick<ComponentProps<"input">, "type" | "autoComplete" | "inputMode" | "maxLength">;

/** One field: a line of text, or with `options` a choice. */
export interface PlainField extends Control {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optionalLabel?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

interface Props {
  /** Refuses with what was typed, or leads on. */
  action: ServerForm<PlainFormState>;
  initial: PlainFormState;
  fields: readonly PlainField[];
  submit: string;
  submitting: string;
}

/** A form of a few fields, one below the other, with what is wrong with them and one button. */
export function PlainForm({ action, initial, fields, submit, submitting }: Props) {
  const { state, formProps } = useServerForm(action, initial);
  return (
    <form {...formProps} noValidate className="max-w-md space-y-5">
      <FormProblems fields={fields} state={state} />
      {fields.map(({ options, type, autoComplete, ...field }) => {
        const shared = { ...field, error: state.errors[field.name], autoComplete };
        const value = state.values[field.name];
        return options ? (
          <SelectField
            key={field.name}
            {...{ name: field.name, label: field.label, hint: field.hint, error: shared.error }}
            options={options}
            defaultValue={value}
          />
        ) : (
          <TextField
            key={field.name}
            {...shared}
            type={type ?? "text"}
            defaultValue={value}
            spellCheck={false}
            autoCapitalize={type === "password" ? "none" : undefined}
          />
        );
      })}
      <SubmitButton pendingLabel={submitting}>{submit}</SubmitButton>
    </form>
  );
}
