import { z } from "zod";
import type { CartView } from "@/server/cart/schemas";
import { type Image, localeSchema } from "@/server/catalog/schemas";
import type { TaxShare } from "@/server/orders/schemas";
import { addressSchema, type CountryCode } from "@/shared/address";
import { emailSchema } from "@/shared/email";
import type { ShippingMethodId } from "@/shared/ids";
import type { Money } from "@/shared/money";

/** The version of the terms that an order is placed under: of the words under `pages.terms` in messages/. */
export const termsVersion = "2026-11";

export const checkoutInput = z.strictObject({ locale: localeSchema });

export const checkoutDetailsSchema = z.strictObject({ email: emailSchema, address: addressSchema });
export type CheckoutDetails = z.infer<typeof checkoutDetailsSchema>;

export const saveDetailsInput = checkoutDetailsSchema.extend({ locale: localeSchema });
export const chooseShippingInput = z.strictObject({
  shippingMethodId: z.uuid().transform((id) => id as ShippingMethodId),
  locale: localeSchema,
});
export const placeOrderInput = z.strictObject({
  quoteHash: z.string().regex(/^[0-9a-f]{64}$/),
  idempotencyKey: z.uuid(),
  locale: localeSchema,
});

export interface ShippingMethodView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What the shopper pays for it, after the limit from which it is free. */
  readonly price: Money;
  readonly isFree: boolean;
  readonly minDays: number;
  readonly maxDays: number;
}

/** A way of delivery to a country, whatever is in the cart. */
export interface DeliveryRate {
  readonly methodId: string;
  readonly title: string;
  readonly description: string;
  readonly price: Money;
  /** The worth of goods from which it costs nothing; null: it always costs its price. */
  readonly freeFrom: Money | null;
  readonly minDays: number;
  readonly maxDays: number;
}

export interface CountryDelivery {
  readonly country: CountryCode;
  readonly rates: readonly DeliveryRate[];
}

export interface QuoteLine {
  readonly variantId: string;
  readonly title: string;
  readonly optionsLabel: string;
  readonly image: Image | null;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly discount: Money;
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
}

/** What the shopper confirms: everything that makes up the total, and the hash that names it. */
export interface QuoteView {
  readonly id: string;
  readonly hash: string;
  readonly lines: readonly QuoteLine[];
  readonly subtotal: Money;
  readonly discount: Money;
  readonly shipping: {
    readonly methodId: string;
    readonly title: string;
    readonly gross: Money;
    readonly minDays: number;
    readonly maxDays: number;
  };
  readonly taxes: readonly TaxShare[];
  readonly tax: Money;
  readonly total: Money;
  readonly pricesIncludeTax: boolean;
  readonly expiresAt: Date;
}

/** One difference between the quote that was shown and what would be quoted now. */
export type QuoteChange =
  | { readonly kind: "price"; readonly title: string; readonly from: Money; readonly to: Money }
  | { readonly kind: "stock"; readonly title: string; readonly available: number }
  | { readonly kind: "unavailable"; readonly title: string }
  | { readonly kind: "quantity"; readonly title: string; readonly from: number; readonly to: number }
  | { readonly kind: "shipping"; readonly from: Money; readonly to: Money }
  | { readonly kind: "tax"; readonly from: Money; readonly to: Money }
  | { readonly kind: "address" }
  | { readonly kind: "expired" }
  | { readonly kind: "total"; readonly from: Money; readonly to: Money };

export interface CheckoutView {
  readonly cart: CartView;
  readonly details: CheckoutDetails | null;
  readonly shippingMethods: readonly ShippingMethodView[];
  readonly quote: QuoteView | null;
  readonly changes: readonly QuoteChange[];
  /** The order that this cart became last, while it still awaits payment. */
  readonly openOrder: { readonly token: string; readonly number: string } | null;
}
