import type { FormState } from "@/app/_components/checkout/form-state";
import type { PutBackResult } from "@/server/orders/schemas";

/** What came of putting an order's things back in the cart, when not all of it worked. */
export interface PutBackState extends FormState {
  readonly result: PutBackResult | null;
}

export const notPutBack: PutBackState = { failure: null, result: null };
