"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useState, useTransition } from "react";
import { type FormState, unreachable } from "./form-state";

type ServerForm<State> = (state: State, form: FormData) => Promise<State>;

/**
 * A form on a Server Action that loses nothing. Without JavaScript it is posted and comes back with its state;
 * with JavaScript the fields stay as they are (no reset after the action), a second press while it is under way
 * does nothing, and a shop that can't be reached is an answer in the form instead of a broken page.
 */
export function useServerForm<State extends FormState>(action: ServerForm<Awaited<State>>, initial: Awaited<State>) {
  const [posted, formAction] = useActionState<State, FormData>(action as ServerForm<State>, initial);
  const [answer, setAnswer] = useState<State | null>(null);
  const [isPending, startTransition] = useTransition();
  const state = answer ?? posted;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const form = new FormData(event.currentTarget, submitter);
    startTransition(async () => {
      const next = await send(action as ServerForm<State>, state, form);
      startTransition(() => setAnswer(next));
    });
  }

  return { state, isPending, formProps: { action: formAction, onSubmit } };
}

async function send<State extends FormState>(action: ServerForm<State>, state: State, form: FormData): Promise<State> {
  try {
    return await action(state, form);
  } catch (error) {
    unstable_rethrow(error);
    return { ...state, failure: unreachable };
  }
}
