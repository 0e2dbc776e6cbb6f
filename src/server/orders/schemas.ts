import { z } from "zod";
import { type Image, localeSchema } from "@/server/catalog/schemas";
import type { Address } from "@/shared/address";
import type { Money, RatePpm } from "@/shared/money";

/** The unguessable part of an order's link: 32 bytes in base64url. */
export const orderTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const orderInput = z.strictObject({ token: orderTokenSchema });
export const orderViewInput = z.strictObject({ token: orderTokenSchema, locale: localeSchema });

export const orderStatuses = ["awaiting_payment", "placed", "completed", "expired", "cancelled"] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export const paymentStatuses = ["unpaid", "processing", "paid", "partially_refunded", "refunded"] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

export const fulfilmentStatuses = ["unfulfilled", "partial", "fulfilled", "delivered", "returned"] as const;
export type FulfilmentStatus = (typeof fulfilmentStatuses)[number];

export interface TaxShare {
  readonly name: string;
  readonly ratePpm: RatePpm;
  readonly amount: Money;
}

export interface OrderLineView {
  readonly position: number;
  readonly title: string;
  readonly optionsLabel: string;
  readonly sku: string;
  readonly image: Image | null;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly discount: Money;
  readonly gross: Money;
}

export interface OrderHistoryEntry {
  readonly machine: "order" | "payment" | "fulfilment";
  readonly from: string | null;
  readonly to: string;
  readonly at: Date;
  readonly reason: string | null;
}

export interface OrderStatusView {
  readonly status: OrderStatus;
  readonly paymentStatus: PaymentStatus;
  /** The deadline for paying, while the order awaits payment. */
  readonly expiresAt: Date | null;
  /** The database's time, so that a countdown doesn't trust the shopper's clock. */
  readonly serverTime: Date;
}

export interface OrderView extends OrderStatusView {
  readonly id: string;
  readonly number: string;
  readonly token: string;
  readonly fulfilmentStatus: FulfilmentStatus;
  readonly placedAt: Date;
  readonly closedReason: string | null;
  readonly email: string;
  readonly lines: readonly OrderLineView[];
  readonly subtotal: Money;
  readonly discount: Money;
  readonly shipping: { readonly title: string; readonly gross: Money };
  readonly taxes: readonly TaxShare[];
  readonly tax: Money;
  readonly total: Money;
  readonly pricesIncludeTax: boolean;
  readonly address: Address;
  readonly history: readonly OrderHistoryEntry[];
  /** Why the last try to pay failed, as the gateway's decline code ("card_declined"). */
  readonly lastPaymentFailure: string | null;
  readonly can: { readonly pay: boolean; readonly cancel: boolean; readonly putBack: boolean };
}

export interface PutBackResult {
  /** Pieces that went into the cart. */
  readonly added: number;
  readonly skipped: readonly { readonly title: string; readonly reason: "sold_out" | "not_for_sale" }[];
}
