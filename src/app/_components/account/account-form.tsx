"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormProblems } from "@/app/_components/checkout/form-problems";
import { type ServerForm, useServerForm } from "@/app/_components/checkout/use-server-form";
import type { ButtonLook } from "@/app/_components/ui/button-class";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { PasswordField } from "./password-field";
import { emptyForm, type PlainFormState } from "./plain-form-state";

/** What is asked for; the kind says what browsers and password managers are told about it. */
export interface AccountField {
  readonly kind: "email" | "name" | "password" | "newPassword" | "code" | "checkbox";
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Of a name, which people needn't give elsewhere. */
  readonly isRequired?: boolean;
}

interface Props {
  /** Refuses with what was typed, or leads on. */
  action: ServerForm<PlainFormState>;
  fields: readonly AccountField[];
  submit: string;
  submitting: string;
  variant?: ButtonLook["variant"];
  /** Further buttons of the form, below its own; what was pressed is posted by its name. */
  children?: ReactNode;
}

/** A form about an account: its fields one below the other, what is wrong with them, one button. */
export function AccountForm({ action, fields, submit, submitting, variant, children }: Props) {
  const { state, formProps } = useServerForm(action, emptyForm);
  return (
    <form {...formProps} noValidate className="space-y-5">
      <FormProblems fields={fields} state={state} />
      {fields.map((field) => (
        <Control key={field.name} field={field} state={state} />
      ))}
      <SubmitButton size="lg" block variant={variant} pendingLabel={submitting}>
        {submit}
      </SubmitButton>
      {children}
    </form>
  );
}

function Control({ field, state }: { field: AccountField; state: PlainFormState }) {
  const t = useTranslations("common");
  const { kind, name, label, hint, isRequired } = field;
  const texts = { name, label, hint, error: state.errors[name] };
  switch (kind) {
    case "email":
      return (
        <TextField
          {...texts}
          type="email"
          defaultValue={state.values[name]}
          autoComplete="username"
          autoCapitalize="none"
          inputMode="email"
          spellCheck={false}
        />
      );
    case "name":
      return (
        <TextField
          {...texts}
          defaultValue={state.values[name]}
          autoComplete="name"
          optionalLabel={isRequired ? undefined : t("optional")}
        />
      );
    case "password":
    case "newPassword":
      return <PasswordField {...texts} isNew={kind === "newPassword"} />;
    case "code":
      return (
        <TextField
          {...texts}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
        />
      );
    case "checkbox":
      return (
        <label className="flex min-h-11 cursor-pointer items-center gap-3">
          <input
            type="checkbox"
            id={name}
            name={name}
            value="on"
            aria-invalid={texts.error ? true : undefined}
            defaultChecked={state.values[name] === "on"}
            className="size-5 shrink-0 accent-accent"
          />
          <span>
            {label}
            {hint ? <span className="block text-muted text-sm">{hint}</span> : null}
            {texts.error ? <span className="block text-bad text-sm">{texts.error}</span> : null}
          </span>
        </label>
      );
  }
}
