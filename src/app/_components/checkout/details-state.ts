import type { CheckoutDetails } from "@/server/checkout/schemas";
import { type DetailsField, type DetailsValues, detailsFields } from "./details-fields";
import type { FormState } from "./form-state";

/** The form of contact and address between two posts: all that was typed, and what is wrong with it in words. */
export interface DetailsState extends FormState {
  readonly values: DetailsValues;
  readonly errors: Readonly<Partial<Record<DetailsField, string>>>;
  /** The address of one's own book that is chosen; empty or absent: the one in the fields. */
  readonly addressId?: string;
}

/** The form as it opens: what was saved before, or empty but for a country. */
export function openDetails(saved: CheckoutDetails | null, country: string): DetailsState {
  const known: Partial<Record<DetailsField, string | undefined>> = saved
    ? { email: saved.email, ...saved.address }
    : { country };
  return { values: valuesFrom((field) => known[field]), errors: {}, failure: null };
}

/** What was posted, as typed; a field that is missing or a file counts as empty. */
export function postedDetails(form: FormData): DetailsValues {
  return detailsFrom(Object.fromEntries(form));
}

/** Details out of anything that may hold them; what is missing or no text counts as empty. */
export function detailsFrom(source: Readonly<Record<string, unknown>>): DetailsValues {
  return valuesFrom((field) => {
    const value = source[field];
    return typeof value === "string" ? value : undefined;
  });
}

/** The shape that `checkoutDetailsSchema` reads. */
export function detailsInput({ email, ...address }: DetailsValues) {
  return { email, address };
}

function valuesFrom(read: (field: DetailsField) => string | undefined): DetailsValues {
  const entries = detailsFields.map((field) => [field, read(field) ?? ""] as const);
  return Object.fromEntries(entries) as Record<DetailsField, string>; // fromEntries forgets that all are there.
}
