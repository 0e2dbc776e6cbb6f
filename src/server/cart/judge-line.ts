import type { Sellable } from "@/server/catalog";
import type { Money } from "@/shared/money";
import type { StoredLine } from "./cart-lines";
import type { CartChange } from "./schemas";

export interface LineVerdict {
  /** What one piece costs now; the price seen last where it isn't for sale any more. */
  readonly unitPrice: Money;
  /** The most that can be bought now. */
  readonly maxQuantity: number;
  readonly changes: readonly CartChange[];
}

/** Compares a cart's line with what is on offer now. */
export function judgeLine(
  line: Pick<StoredLine, "quantity" | "seenPrice">,
  offer: Pick<Sellable, "price" | "available">,
  maxPerLine: number,
): LineVerdict {
  if (!offer.price) return { unitPrice: line.seenPrice, maxQuantity: 0, changes: [{ kind: "not_for_sale" }] };
  const changes: CartChange[] = [];
  const isSamePrice =
    offer.price.amountMinor === line.seenPrice.amountMinor &&
    offer.price.currency === line.seenPrice.currency;
  if (!isSamePrice) changes.push({ kind: "price_changed", from: line.seenPrice, to: offer.price });
  if (offer.available <= 0) changes.push({ kind: "sold_out" });
  else if (offer.available < line.quantity)
    changes.push({ kind: "quantity_reduced", available: offer.available });
  return { unitPrice: offer.price, maxQuantity: Math.max(0, Math.min(offer.available, maxPerLine)), changes };
}
