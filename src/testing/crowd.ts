import { eq } from "drizzle-orm";
import { cartLines, carts, checkouts, quotes } from "@/db/schema";
import type { VariantId } from "@/shared/ids";
import { quoteFor } from "./buying";
import { noLimits, type TestGuest, type TestShop } from "./shop";

export interface Buyer {
  readonly guest: TestGuest;
  readonly quote: { readonly hash: string };
}

/**
 * Guests who are about to buy one and the same thing: the first has filled a cart and been quoted through the API,
 * the others have copies of their rows, since a crowd that came through the API takes longer than its race.
 */
export async function crowd(shop: TestShop, variantId: VariantId, count: number): Promise<Buyer[]> {
  const { db } = shop;
  const first = shop.guest(noLimits);
  const quote = await quoteFor(first, variantId);
  const cartId = first.cartId();
  if (!cartId) throw new Error("The guest has no cart");
  const [cart] = await db.select().from(carts).where(eq(carts.id, cartId));
  const [line] = await db.select().from(cartLines).where(eq(cartLines.cartId, cartId));
  const [checkout] = await db.select().from(checkouts).where(eq(checkouts.cartId, cartId));
  const [stored] = await db.select().from(quotes).where(eq(quotes.cartId, cartId));
  if (!cart || !line || !checkout || !stored) throw new Error("The guest has no quote");
  const ctx = shop.context();
  const copies = Array.from({ length: count - 1 }, () => ({
    cartId: ctx.newId<"cart">(),
    quoteId: ctx.newId<"quote">(),
  }));
  await db.insert(carts).values(copies.map((copy) => ({ ...cart, id: copy.cartId })));
  await db.insert(cartLines).values(copies.map((copy) => ({ ...line, cartId: copy.cartId })));
  await db
    .insert(quotes)
    .values(copies.map((copy) => ({ ...stored, id: copy.quoteId, cartId: copy.cartId })));
  await db.insert(checkouts).values(copies.map((copy) => ({ ...checkout, ...copy })));
  const guests = [first, ...copies.map((copy) => shop.guest(noLimits, { cartId: copy.cartId }))];
  return guests.map((guest) => ({ guest, quote }));
}
