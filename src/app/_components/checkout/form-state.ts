/** Why the shop refused: a code whose words stand under `errors.<CODE>`, and their parameters. */
export interface Failure {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What every form of checkout and orders carries from one post to the next. */
export interface FormState {
  readonly failure: Failure | null;
}

export const noFailure: FormState = { failure: null };
