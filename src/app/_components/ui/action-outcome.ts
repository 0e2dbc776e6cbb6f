/** What a form's Server Action says back to the form that sent it, in the language of the page. */
export interface ActionOutcome {
  readonly status: "idle" | "done" | "failed";
  readonly message: string;
}

export const idleOutcome: ActionOutcome = { status: "idle", message: "" };

/** A Server Action for `ActionForm` and `useActionState`. */
export type FormAction = (previous: ActionOutcome, form: FormData) => Promise<ActionOutcome>;
