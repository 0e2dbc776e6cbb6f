/** A refusal in words: its code (`errors.<CODE>`) and the text that people read. */
export interface Failure {
  readonly code: string;
  readonly text: string;
}

/** What every form of checkout and orders carries from one post to the next. */
export interface FormState {
  readonly failure: Failure | null;
}

/** What a schema finds wrong: the way to the field, and a code (`errors.<CODE>`). */
export interface FieldIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export const noFailure: FormState = { failure: null };
