import { z } from "zod";
import type { Image } from "@/server/catalog/schemas";
import { localeSchema } from "@/server/catalog/schemas";
import type { VariantId } from "@/shared/ids";
import type { Money } from "@/shared/money";

/** An id from outside: a UUID, given its brand by the schema that reads it. */
export const variantIdSchema = z.uuid().transform((id) => id as VariantId);

/** A bound on what is parsed at all; the shop's own limits per line and order are configuration. */
const quantityCeiling = 1_000_000;

export const cartInput = z.strictObject({ locale: localeSchema });
export const addLineInput = z.strictObject({
  variantId: variantIdSchema,
  quantity: z.number().int().min(1).max(quantityCeiling),
});
export const setLineQuantityInput = z.strictObject({
  variantId: variantIdSchema,
  quantity: z.number().int().min(0).max(quantityCeiling),
});
/** What the line had when it was taken out. */
export const restoreLineInput = z.strictObject({
  variantId: variantIdSchema,
  quantity: z.number().int().min(1).max(quantityCeiling),
  /** Since when it was in the cart, which is its place there; without it the line stands last. */
  addedAt: z.date().min(new Date(0)).optional(),
});
export const removeLineInput = z.strictObject({ variantId: variantIdSchema });

/** What happened to a line since the shopper last saw it. */
export type CartChange =
  | { readonly kind: "price_changed"; readonly from: Money; readonly to: Money }
  | { readonly kind: "quantity_reduced"; readonly available: number }
  | { readonly kind: "sold_out" }
  | { readonly kind: "not_for_sale" };

export interface CartLine {
  readonly variantId: string;
  readonly productSlug: string;
  readonly title: string;
  /** "Colour: Fog · Size: M", empty when the product has no options. */
  readonly optionsLabel: string;
  readonly sku: string;
  readonly image: Image | null;
  readonly quantity: number;
  /** Lines stand in the order of these. */
  readonly addedAt: Date;
  readonly unitPrice: Money;
  readonly lineTotal: Money;
  /** The most that can be bought now: stock and the shop's limit per line; 0 when it can't be bought. */
  readonly maxQuantity: number;
  readonly changes: readonly CartChange[];
}

export interface CartView {
  readonly lines: readonly CartLine[];
  readonly subtotal: Money;
  readonly itemCount: number;
  /** Grows with each change of the lines; 0 while there is no cart. */
  readonly version: number;
  readonly canCheckout: boolean;
}

/** Pieces that found no room in an account's cart. */
export interface LeftOver {
  readonly variantId: string;
  readonly productSlug: string;
  readonly title: string;
  readonly optionsLabel: string;
  readonly quantity: number;
}

export interface CartSummary {
  readonly itemCount: number;
  readonly version: number;
}

export interface RestoredLine extends CartSummary {
  /** How many pieces the line has now: fewer than asked for when there are no more. */
  readonly quantity: number;
}
