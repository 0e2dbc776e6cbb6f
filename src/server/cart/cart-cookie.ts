import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { CartId } from "@/shared/ids";

/** Names the cart; HttpOnly. Each door puts what its shop's cookies begin with before it. */
export const cartCookie = "cart";
/** The number of pieces, for the header of static pages; a hint that scripts may read, never believed. */
export const cartCountCookie = "cart_count";
export const cartCookieMaxAgeSeconds = 60 * 60 * 24 * 180;

/** The cookie's value: the cart's id and an HMAC-SHA256 of it. */
export function signCartId(cartId: CartId, secret: string): string {
  return `${cartId}.${signature(cartId, secret)}`;
}

/** The cart that a cookie names; null when it is malformed or not signed by this shop. */
export function readCartId(value: string | undefined, secret: string): CartId | null {
  const [id = "", given = ""] = (value ?? "").split(".");
  if (!z.uuid().safeParse(id).success) return null;
  const expected = Buffer.from(signature(id, secret));
  const actual = Buffer.from(given);
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return null;
  return id as CartId; // Signed, so it was made here.
}

function signature(id: string, secret: string): string {
  return createHmac("sha256", secret).update(`cart:${id}`).digest("base64url");
}
