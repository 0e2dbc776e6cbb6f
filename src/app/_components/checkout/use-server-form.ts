"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useState, useTransition } from "react";
import type { FormState } from "./form-state";

/** A Server Action for a form: the state so far and what was posted give the next state. */
export type ServerForm<State> = (state: State, form: FormData) => Promise<State>;

/**
 * A form on a Server Action that loses nothing. Without JavaScript it is posted and comes back with its state;
 * with JavaScript the fields stay as they are (no reset after the action), a second press while it is under way
 * does nothing, and a shop that can't be reached is an answer in the form instead of a broken page. A page older
 * than the shop is loaded anew; `keep` can put away what was typed before.
 */
export function useServerForm<State extends FormState>(
  action: ServerForm<State>,
  initial: State,
  keep?: (form: FormData) => void,
) {
  const t = useTranslations("checkout.form");
  // React's types await the state, which is never a promise here.
  const [posted, formAction] = useActionState<State, FormData>(
    action as (state: Awaited<State>, form: FormData) => Promise<State>,
    initial as Awaited<State>,
  );
  const [answer, setAnswer] = useState<State | null>(null);
  const [isPending, startTransition] = useTransition();
  const state: State = answer ?? posted;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(async () => {
      const next = await send(action, { state, initial }, form, { text: t("unreachable"), keep });
      startTransition(() => setAnswer(next));
    });
  }

  return { state, isPending, formProps: { action: formAction, onSubmit } };
}

async function send<State extends FormState>(
  action: ServerForm<State>,
  { state, initial }: { state: State; initial: State },
  form: FormData,
  { text, keep }: { text: string; keep: ((form: FormData) => void) | undefined },
): Promise<State> {
  try {
    return await action(state, form);
  } catch (error) {
    // A redirect travels as an error; it isn't one.
    unstable_rethrow(error);
    if (unstable_isUnrecognizedActionError(error)) {
      keep?.(form);
      window.location.reload();
      return new Promise(() => {}); // Under way until the page is gone.
    }
    // What the last answer said is void; what was typed stays in the fields.
    return { ...initial, failure: { code: "UNREACHABLE", text } };
  }
}
