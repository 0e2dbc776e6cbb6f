import type { FormState } from "@/app/_components/checkout/form-state";

/** The return form as it was posted, so that nothing typed is lost when it is refused. */
export interface ReturnState extends FormState {
  readonly typed: Readonly<Record<string, string>>;
}

export const noReturn: ReturnState = { failure: null, typed: {} };

/** The field of the pieces of one line. */
export function pieceField(position: number): string {
  return `pieces-${position}`;
}

/** Lines and pieces that were chosen; fields that say nothing usable are left out. */
export function chosenPieces(typed: ReturnState["typed"]): { position: number; quantity: number }[] {
  return Object.entries(typed).flatMap(([name, value]) => {
    const position = /^pieces-(\d{1,5})$/.exec(name)?.[1];
    const quantity = /^\d{1,6}$/.test(value) ? Number(value) : 0;
    return position !== undefined && quantity > 0 ? [{ position: Number(position), quantity }] : [];
  });
}
