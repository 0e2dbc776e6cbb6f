import type { Availability } from "./schemas";

/** Up to this many pieces a variant counts as nearly gone. */
const fewPieces = 3;

/** The word for a number of pieces that can be bought. */
export function availabilityOf(pieces: number): Availability {
  if (pieces <= 0) return "sold_out";
  return pieces <= fewPieces ? "few_left" : "in_stock";
}

/** The word for a product: that of its best supplied variant. */
export function bestAvailability(words: readonly Availability[]): Availability {
  if (words.includes("in_stock")) return "in_stock";
  return words.includes("few_left") ? "few_left" : "sold_out";
}
