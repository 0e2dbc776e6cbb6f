import type { FormState } from "@/app/_components/checkout/form-state";

/** A refused form with what was typed and chosen; checkboxes of one name stand together. */
export interface StaffFormState extends FormState {
  readonly typed: Readonly<Record<string, readonly string[]>> | null;
  /** What is wrong with which field, in words. */
  readonly errors: Readonly<Record<string, string>>;
}

export const nothingTyped: StaffFormState = { failure: null, typed: null, errors: {} };

/** What a form holds, as it is shown again. */
export function typedIn(form: FormData): Record<string, string[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$"));
  return Object.fromEntries(
    names.map((name) => [name, form.getAll(name).filter((value) => typeof value === "string")]),
  );
}
