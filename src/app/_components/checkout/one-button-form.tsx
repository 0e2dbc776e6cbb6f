"use client";

import type { ReactNode } from "react";
import type { ButtonLook } from "@/app/_components/ui/button-class";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { FormFailure } from "./form-failure";
import { type FormState, noFailure } from "./form-state";
import { type ServerForm, useServerForm } from "./use-server-form";

interface Props extends ButtonLook {
  action: ServerForm<FormState>;
  label: string;
  pendingLabel: string;
  className?: string;
  children?: ReactNode;
}

/** A form that is one deed: what belongs to it, its button, and above them why it was refused. */
export function OneButtonForm({ action, label, pendingLabel, className = "", children, ...look }: Props) {
  const { state, formProps } = useServerForm(action, noFailure);
  return (
    <form {...formProps} className={`space-y-4 ${className}`}>
      <FormFailure state={state} />
      {children}
      <SubmitButton pendingLabel={pendingLabel} {...look}>
        {label}
      </SubmitButton>
    </form>
  );
}
