import { z } from "zod";
import { type Image, localeSchema } from "@/server/catalog/schemas";
import type { Address } from "@/shared/address";
import type { Id, OrderId } from "@/shared/ids";
import { lineSchema } from "@/shared/line-schema";
import type { Money, RatePpm } from "@/shared/money";

/** The unguessable part of an order's link: 32 bytes in base64url. */
export const orderTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const orderInput = z.strictObject({ token: orderTokenSchema });
export const orderViewInput = z.strictObject({ token: orderTokenSchema, locale: localeSchema });

/** `after` is the number of the last order on the page before; the list goes on behind it. */
export const listMineInput = z.strictObject({
  after: z
    .string()
    .regex(/^[A-Z0-9-]{1,12}$/)
    .optional(),
});
export type ListMineInput = z.infer<typeof listMineInput>;

const orderIdSchema = z.uuid().transform((id) => id as OrderId);
/** A bound on what is parsed at all; what an order has of a line is the write's to know. */
const quantitySchema = z.number().int().min(1).max(1_000_000);
/** Pieces of lines, by the lines' ids. */
const somePiecesSchema = z
  .array(z.strictObject({ lineId: z.uuid(), quantity: quantitySchema }))
  .min(1)
  .max(500);

export const staffOrderInput = z.strictObject({ orderId: orderIdSchema });

export const shipOrderInput = z.strictObject({
  orderId: orderIdSchema,
  idempotencyKey: z.uuid(),
  lines: somePiecesSchema,
  carrier: lineSchema(60),
  trackingNumber: lineSchema(100).optional(),
  trackingUrl: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
});
export type ShipOrderInput = z.infer<typeof shipOrderInput>;
export interface ShipOrderResult {
  readonly shipmentId: string;
}

export const deliverShipmentInput = z.strictObject({
  orderId: orderIdSchema,
  shipmentId: z.uuid().transform((id) => id as Id<"shipment">),
});
export type DeliverShipmentInput = z.infer<typeof deliverShipmentInput>;

export const refundOrderInput = z.strictObject({
  orderId: orderIdSchema,
  idempotencyKey: z.uuid(),
  refund: z.discriminatedUnion("kind", [
    /** Pieces that won't be shipped. */
    z.strictObject({ kind: z.literal("pieces"), lines: somePiecesSchema }),
    /** Minor units of the order's currency. */
    z.strictObject({ kind: z.literal("amount"), amountMinor: z.number().int().min(1) }),
  ]),
});
export type RefundOrderInput = z.infer<typeof refundOrderInput>;
export interface RefundResult {
  readonly refundId: Id<"refund">;
  readonly amount: Money;
}

export const returnReasons = [
  "too_small",
  "too_large",
  "changed_mind",
  "damaged",
  "not_as_described",
  "other",
] as const;
export type ReturnReason = (typeof returnReasons)[number];

export const requestReturnInput = z.strictObject({
  token: orderTokenSchema,
  lines: z
    .array(z.strictObject({ position: z.number().int().min(0).max(10_000), quantity: quantitySchema }))
    .min(1)
    .max(500),
  reason: z.enum(returnReasons),
  note: lineSchema(500).optional(),
});
export type RequestReturnInput = z.infer<typeof requestReturnInput>;
export interface RequestReturnResult {
  readonly returnId: string;
}

const returnIdSchema = z.uuid().transform((id) => id as Id<"return">);
export const receiveReturnInput = z.strictObject({
  orderId: orderIdSchema,
  returnId: returnIdSchema,
  /** Whether the pieces go back on the shelf. */
  isResellable: z.boolean(),
  /** What goes back, in minor units, where it isn't what was paid. */
  amountMinor: z.number().int().min(0).optional(),
});
export type ReceiveReturnInput = z.infer<typeof receiveReturnInput>;

export const declineReturnInput = z.strictObject({
  orderId: orderIdSchema,
  returnId: returnIdSchema,
  answer: lineSchema(500),
});
export type DeclineReturnInput = z.infer<typeof declineReturnInput>;

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
  /** Pieces that won't be shipped any more. */
  readonly withdrawn: number;
  /** Pieces that may be sent back now. */
  readonly returnable: number;
}

/** Pieces of the order's lines, by their place in it. */
export interface PiecesView {
  readonly position: number;
  readonly quantity: number;
}

export interface ShipmentView {
  readonly carrier: string;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly shippedAt: Date;
  readonly deliveredAt: Date | null;
  readonly pieces: readonly PiecesView[];
}

export interface RefundView {
  readonly amount: Money;
  readonly status: "pending" | "succeeded" | "failed";
  readonly at: Date;
}

export interface ReturnView {
  readonly id: string;
  readonly status: "requested" | "received" | "declined";
  readonly reason: ReturnReason;
  readonly answer: string | null;
  readonly requestedAt: Date;
  readonly pieces: readonly PiecesView[];
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
  readonly shipments: readonly ShipmentView[];
  readonly refunds: readonly RefundView[];
  readonly returns: readonly ReturnView[];
  readonly can: {
    readonly pay: boolean;
    readonly cancel: boolean;
    /** Everything paid goes back. */
    readonly cancelPaid: boolean;
    readonly putBack: boolean;
    readonly sendBack: boolean;
  };
}

/** An order in the list of one's own. */
export interface OrderCard {
  readonly number: string;
  readonly token: string;
  readonly status: OrderStatus;
  readonly paymentStatus: PaymentStatus;
  readonly fulfilmentStatus: FulfilmentStatus;
  readonly total: Money;
  readonly placedAt: Date;
  /** All pieces of all lines. */
  readonly itemCount: number;
  /** What was bought first, for recognising it. */
  readonly firstTitle: string;
  readonly image: Image | null;
}

export interface OrderPage {
  readonly orders: readonly OrderCard[];
  /** Where the list goes on; null at its end. */
  readonly next: string | null;
}

export interface PutBackResult {
  /** Pieces that went into the cart. */
  readonly added: number;
  readonly skipped: readonly { readonly title: string; readonly reason: "sold_out" | "not_for_sale" }[];
}
