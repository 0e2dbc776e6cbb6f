import type { QuoteChange } from "@/server/checkout/schemas";
import type { FormState } from "./form-state";

/** After a try to place the order: what moved meanwhile, if that is why it was refused. */
export interface PlaceOrderState extends FormState {
  readonly changes: readonly QuoteChange[] | null;
}

export const notPlaced: PlaceOrderState = { failure: null, changes: null };
