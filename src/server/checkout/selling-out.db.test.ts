import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { orders, stockLevels } from "@/db/schema";
import { place, quoteFor } from "@/testing/buying";
import { type Buyer, crowd } from "@/testing/crowd";
import { makeProduct, makeShipping } from "@/testing/factories";
import { tally } from "@/testing/refusals";
import { noLimits, useShop } from "@/testing/shop";
import { expectSound } from "@/testing/soundness";
import { expireOverdue } from "@/testing/time";

const shop = useShop();

const placeAll = (buyers: readonly Buyer[]) => tally(buyers.map(({ guest, quote }) => place(guest, quote)));

test("200 buyers at once for the last 20 pieces make exactly 20 orders, in each of 10 rounds", async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  for (let round = 1; round <= 10; round += 1) {
    const { variantId } = await makeProduct(ctx, { stock: 20 });
    const {
      done,
      OUT_OF_STOCK = 0,
      QUOTE_CHANGED = 0,
      ...others
    } = await placeAll(await crowd(shop(), variantId, 200));
    expect({ done, refused: OUT_OF_STOCK + QUOTE_CHANGED, others }).toEqual({
      done: 20,
      refused: 180,
      others: {},
    });
    const [level] = await shop().db.select().from(stockLevels).where(eq(stockLevels.variantId, variantId));
    expect(level).toMatchObject({ onHand: 20, reserved: 20 });
    await expectSound(shop());
  }
}, 300_000);

test("pieces that expired orders held are sold to exactly as many others", async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  const { variantId } = await makeProduct(ctx, { stock: 12 });
  const [first, second] = [await crowd(shop(), variantId, 12), await crowd(shop(), variantId, 30)];
  expect(await placeAll(first)).toEqual({ done: 12 });
  await shop()
    .db.update(orders)
    .set({ expiresAt: new Date(0) });
  const [ended, { done = 0 }] = await Promise.all([expireOverdue(shop()), placeAll(second)]);
  expect(ended).toBe(12);
  // Those who came before the pieces were free try again.
  const { done: later = 0 } = await placeAll(await crowd(shop(), variantId, 12 - done));
  expect(done + later).toBe(12);
  await expectSound(shop());
});

test("orders of several variants in any order of their lines end without a deadlock that anybody sees", async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  const products = await Promise.all([1, 2, 3].map(() => makeProduct(ctx, { stock: 20 })));
  const buyers = await Promise.all(
    Array.from({ length: 40 }, async (_, buyer) => {
      const guest = shop().guest(noLimits);
      const ordered = buyer % 2 === 0 ? products : products.toReversed();
      const quotes = [];
      for (const { variantId } of ordered) quotes.push(await quoteFor(guest, variantId));
      return { guest, quote: quotes[2] ?? { hash: "" } };
    }),
  );
  const { done, OUT_OF_STOCK = 0, QUOTE_CHANGED = 0 } = await placeAll(buyers);
  expect({ done, refused: OUT_OF_STOCK + QUOTE_CHANGED }).toEqual({ done: 20, refused: 20 });
  await expectSound(shop());
});
