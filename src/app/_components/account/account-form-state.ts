import type { FormState } from "@/app/_components/checkout/form-state";

/** A form of an account between two posts: what was typed, but no password, and what is wrong in words. */
export interface AccountFormState extends FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** The form as it opens. */
export const emptyForm: AccountFormState = { values: {}, errors: {}, failure: null };
