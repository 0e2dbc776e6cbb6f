import type { FormState } from "@/app/_components/checkout/form-state";

/** A form of a few fields between two posts: what was typed, but no password, and what is wrong in words. */
export interface PlainFormState extends FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** The form as it opens. */
export const emptyForm: PlainFormState = { values: {}, errors: {}, failure: null };
