import { v7, validate } from "uuid";

declare const brand: unique symbol;

/** A UUIDv7 that names one kind of thing; made only by `newId` or taken from a row or a checked input. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type ProductId = Id<"product">;
export type VariantId = Id<"variant">;
export type CategoryId = Id<"category">;
export type CartId = Id<"cart">;
export type QuoteId = Id<"quote">;
export type OrderId = Id<"order">;
export type PaymentId = Id<"payment">;
export type ShippingMethodId = Id<"shipping_method">;
export type MailId = Id<"mail">;
export type UserId = Id<"user">;
export type SessionId = Id<"session">;
export type CustomerAddressId = Id<"customer_address">;
export type RoleId = Id<"role">;

/** A fresh UUIDv7: ordered by time, so that inserts land at the end of the key. */
export function newId<Kind extends string>(): Id<Kind> {
  return v7() as Id<Kind>; // One of the two places where a brand is put on.
}

/** The last one's place in time: `seq` tells those of one millisecond apart, in their order (RFC 9562, 6.2). */
let last = { msecs: 0, seq: 0 };

/**
 * The same by another clock than this process's own, one that several share. Each is above the one before, also when
 * that clock has been put back.
 */
export function newIdAt<Kind extends string>(nowMs: number): Id<Kind> {
  last =
    nowMs > last.msecs
      ? { msecs: nowMs, seq: (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1 }
      : { msecs: last.msecs, seq: last.seq + 1 };
  return v7(last) as Id<Kind>; // The other one.
}

/** Whether a text from outside can be an id at all; another never reaches the database, whose ids are ASCII. */
export function hasFormOfId(text: string): boolean {
  return validate(text);
}
