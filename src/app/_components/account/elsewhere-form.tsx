"use client";

import { FormFailure } from "@/app/_components/checkout/form-failure";
import { type FormState, noFailure } from "@/app/_components/checkout/form-state";
import { type ServerForm, useServerForm } from "@/app/_components/checkout/use-server-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import type { ProviderName } from "@/server/identity/schemas";

interface Props {
  /** Leads to the provider of the button that was pressed. */
  action: ServerForm<FormState>;
  ways: readonly { readonly provider: ProviderName; readonly label: string }[];
  words: { readonly remember: string; readonly rememberHint: string; readonly submitting: string };
}

/** One choice of how long to stay signed in, and a button for each way. */
export function ElsewhereForm({ action, ways, words }: Props) {
  const { state, formProps } = useServerForm(action, noFailure);
  return (
    <form {...formProps} className="space-y-3">
      <FormFailure state={state} />
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input type="checkbox" name="isRemembered" value="on" className="size-5 shrink-0 accent-accent" />
        <span>
          {words.remember}
          <span className="block text-muted text-sm">{words.rememberHint}</span>
        </span>
      </label>
      {ways.map(({ provider, label }) => (
        <SubmitButton
          key={provider}
          name="provider"
          value={provider}
          pendingLabel={words.submitting}
          variant="secondary"
          block
        >
          {label}
        </SubmitButton>
      ))}
    </form>
  );
}
