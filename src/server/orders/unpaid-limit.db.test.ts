import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Transaction } from "@/db/client";
import { orders, unpaidOrderCounts } from "@/db/schema";
import type { CheckoutDetails } from "@/server/checkout/schemas";
import type { Env } from "@/server/platform/env";
import type { VariantId } from "@/shared/ids";
import { order, place, quoteFor } from "@/testing/buying";
import { makeProduct, makeShipping, someone } from "@/testing/factories";
import { outcomeOf, refusalOf, tally } from "@/testing/refusals";
import { noLimits, type TestBrowser, useShop } from "@/testing/shop";
import { expectSound } from "@/testing/soundness";
import { expireOverdue, passDeadline } from "@/testing/time";
import { countUnpaidOrder, uncountUnpaidOrder } from "./unpaid-limit";

const shop = useShop();
let variantId: VariantId;

beforeEach(async () => {
  const ctx = shop().context();
  await makeShipping(ctx);
  ({ variantId } = await makeProduct(ctx));
});

interface Buyer {
  readonly details?: CheckoutDetails;
  readonly browser?: TestBrowser;
}

/** A guest of her own for each, who have all been quoted before any of them orders. */
async function placeAtOnce(settings: Partial<Env>, buyers: readonly Buyer[]) {
  const quoted = await Promise.all(
    buyers.map(async ({ browser, details = someone() }) => {
      const guest = shop().guest({ ...noLimits, ...settings }, browser);
      return { guest, quote: await quoteFor(guest, variantId, { details }) };
    }),
  );
  return tally(quoted.map(({ guest, quote }) => place(guest, quote)));
}

describe("of four orders at once, two are refused when two may be unpaid", () => {
  const twoOfFour = { done: 2, TOO_MANY_UNPAID_ORDERS: 2 };

  test("for one e-mail, however it is written", async () => {
    const buyers = ["Ada@Example.com", "ada@example.com", "ADA@EXAMPLE.COM", "ada@Example.com"].map(
      (email) => ({
        details: { ...someone(), email },
      }),
    );
    expect(await placeAtOnce({ MAX_UNPAID_ORDERS_PER_EMAIL: 2 }, buyers)).toEqual(twoOfFour);
    await expectSound(shop());
  });

  test("for one delivery address, whoever lives there and however it is written", async () => {
    const { address } = someone({ line1: "Torstraße 1" });
    const lines = ["Torstraße 1", "torstraße 1", "TORSTRAßE  1", "Ｔorstraße 1"];
    const buyers = lines.map((line1) => {
      const { email, address: own } = someone();
      return { details: { email, address: { ...address, name: `${own.line1} Byron`, line1 } } };
    });
    expect(await placeAtOnce({ MAX_UNPAID_ORDERS_PER_ADDRESS: 2 }, buyers)).toEqual(twoOfFour);
    await expectSound(shop());
  });

  test("for one network address", async () => {
    const buyers = Array.from({ length: 4 }, () => ({ browser: { networkAddress: "198.51.100.7" } }));
    expect(await placeAtOnce({ MAX_UNPAID_ORDERS_PER_NETWORK: 2 }, buyers)).toEqual(twoOfFour);
    await expectSound(shop());
  });
});

describe("a cart that may have one unpaid order", () => {
  const settings = { ...noLimits, MAX_UNPAID_ORDERS_PER_CART: 1 };

  test("makes no second one, and tells why", async () => {
    const { guest } = await order(shop(), variantId, { settings });
    const second = place(guest, await quoteFor(guest, variantId));
    expect(await refusalOf(second)).toMatchObject({
      code: "TOO_MANY_UNPAID_ORDERS",
      params: { kind: "cart", max: 1 },
    });
  });

  test.each(["cancelled", "expired"])("makes the next one when the first is %s", async (end) => {
    const { guest, token } = await order(shop(), variantId, { settings });
    const quote = await quoteFor(guest, variantId);
    if (end === "cancelled") await guest.api.orders.cancel({ token });
    else {
      await passDeadline(shop(), token);
      await expireOverdue(shop());
    }
    expect(await outcomeOf(place(guest, quote))).toBe("done");
    await expectSound(shop());
  });
});

test("the limits of the configuration are 3 for each cart, e-mail and address, and 20 for each network", () => {
  expect(shop().env).toMatchObject({
    ...{ MAX_UNPAID_ORDERS_PER_CART: 3, MAX_UNPAID_ORDERS_PER_EMAIL: 3 },
    ...{ MAX_UNPAID_ORDERS_PER_ADDRESS: 3, MAX_UNPAID_ORDERS_PER_NETWORK: 20 },
  });
});

test("counting up and down looks at the order's own counts only, however many there are", async () => {
  await order(shop(), variantId);
  const { db } = shop();
  const [placed] = await db.select().from(orders);
  if (!placed) throw new Error("No order");
  const others = Array.from({ length: 500 }, (_, index) => ({
    kind: "email" as const,
    subject: `${index}`,
    orders: 1,
  }));
  await db.insert(unpaidOrderCounts).values(others);
  await db.transaction(async (tx) => {
    const before = await rowsRead(tx);
    await uncountUnpaidOrder(tx, placed);
    await countUnpaidOrder(tx, shop().context(noLimits), placed);
    expect((await rowsRead(tx)) - before).toBeLessThan(100);
  });
});

/** How many rows this connection's statements have read so far. */
async function rowsRead(tx: Transaction): Promise<number> {
  const [rows] = await tx.execute(sql`SHOW SESSION STATUS LIKE 'Handler_read%'`);
  const counters = rows as unknown as { Value: string }[];
  return counters.reduce((sum, { Value }) => sum + Number(Value), 0);
}
