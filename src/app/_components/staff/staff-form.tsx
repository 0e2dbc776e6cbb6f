"use client";

import { FormProblems } from "@/app/_components/checkout/form-problems";
import { type ServerForm, useServerForm } from "@/app/_components/checkout/use-server-form";
import type { ButtonLook } from "@/app/_components/ui/button-class";
import { SelectField, TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { CheckList, type CheckOption } from "./check-list";
import { nothingTyped, type StaffFormState } from "./staff-form-state";

/** What a form asks for, as data: the page says what, this draws it. */
export type StaffField =
  | {
      readonly kind: "text" | "email";
      readonly name: string;
      readonly label: string;
      readonly value?: string;
      readonly hint?: string;
    }
  | {
      readonly kind: "choice";
      readonly name: string;
      readonly label: string;
      readonly value: string;
      readonly options: readonly { value: string; label: string }[];
    }
  | {
      readonly kind: "checks";
      readonly name: string;
      readonly label: string;
      readonly options: readonly CheckOption[];
    };

interface Props extends ButtonLook {
  /** Keeps the ids of two forms on a page apart. */
  id: string;
  action: ServerForm<StaffFormState>;
  fields: readonly StaffField[];
  label: string;
  /** Says more than the label to whoever doesn't see what the button stands beside. */
  accessibleLabel?: string;
  pendingLabel: string;
}

/** A form of the staff pages: what is wrong with it, its fields, its button. It keeps what was typed. */
export function StaffForm({ id, action, fields, label, accessibleLabel, pendingLabel, ...look }: Props) {
  const { state, formProps } = useServerForm(action, nothingTyped);
  const idOf = ({ name }: StaffField) => `${id}-${name}`;
  return (
    <form {...formProps} noValidate className="space-y-5">
      <FormProblems fields={fields.map((field) => ({ ...field, id: idOf(field) }))} state={state} />
      {fields.map((field) => (
        <StaffControl key={field.name} id={idOf(field)} field={field} state={state} />
      ))}
      <SubmitButton pendingLabel={pendingLabel} aria-label={accessibleLabel} {...look}>
        {label}
      </SubmitButton>
    </form>
  );
}

const looks = {
  text: { autoComplete: "off" },
  email: { type: "email", autoComplete: "off", inputMode: "email", spellCheck: false },
} as const;

interface ControlProps {
  id: string;
  field: StaffField;
  state: StaffFormState;
}

function StaffControl({ id, field, state: { typed, errors } }: ControlProps) {
  const { name, label } = field;
  const error = errors[name];
  if (field.kind === "checks")
    return (
      <CheckList
        id={id}
        name={name}
        legend={label}
        options={field.options}
        error={error}
        chosen={typed?.[name] ?? (typed ? [] : null)}
      />
    );
  if (field.kind === "choice")
    return (
      <SelectField
        {...{ id, name, label, error }}
        options={field.options}
        defaultValue={typed?.[name]?.[0] ?? field.value}
      />
    );
  return (
    <TextField
      {...{ id, name, label, error, ...looks[field.kind] }}
      hint={field.hint}
      defaultValue={typed?.[name]?.[0] ?? field.value}
    />
  );
}
