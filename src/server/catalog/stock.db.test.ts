import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { catalogChanges, orders, stockLevels, stockMovements, stockReservations } from "@/db/schema";
import { errorNumber, withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import type { OrderId } from "@/shared/ids";
import { order } from "@/testing/buying";
import { type MadeProduct, makeProduct, makeShipping } from "@/testing/factories";
import { outcomeOf, refusalOf, tally } from "@/testing/refusals";
import { noLimits, useShop } from "@/testing/shop";
import { consumeStock, type Pieces, releaseStock, reserveStock } from "./stock";

const shop = useShop();
let ctx: Context;
let product: MadeProduct;

beforeEach(async () => {
  ctx = shop().context(noLimits);
  await makeShipping(ctx);
  product = await makeProduct(ctx, { stock: 10 });
});

/** An order to hold pieces for; it has let go of its own. */
async function holder(): Promise<OrderId> {
  const other = await makeProduct(ctx);
  const { token } = await order(shop(), other.variantId, { settings: noLimits });
  const [row] = await shop().db.select().from(orders).where(eq(orders.token, token));
  if (!row) throw new Error("No order");
  await run((tx) => releaseStock(tx, ctx, row.id));
  return row.id;
}

const run = (work: Parameters<typeof withTransaction<void>>[1]) => withTransaction(ctx.db, work);
const reserve = (id: OrderId, ...pieces: Pieces[]) => run((tx) => reserveStock(tx, ctx, id, pieces));
const release = (id: OrderId) => run((tx) => releaseStock(tx, ctx, id));
const consume = (id: OrderId) => run((tx) => consumeStock(tx, ctx, id));
const some = (quantity: number, made = product): Pieces => ({ variantId: made.variantId, quantity });

async function level(made = product) {
  const [row] = await shop().db.select().from(stockLevels).where(eq(stockLevels.variantId, made.variantId));
  return row && { onHand: row.onHand, reserved: row.reserved };
}

describe("reserving", () => {
  test("promises the pieces to the order", async () => {
    const id = await holder();
    await reserve(id, some(4));
    expect(await level()).toEqual({ onHand: 10, reserved: 4 });
    const [held] = await shop()
      .db.select()
      .from(stockReservations)
      .where(eq(stockReservations.status, "active"));
    expect(held).toMatchObject({ orderId: id, variantId: product.variantId, quantity: 4 });
  });

  test("of more than there are free is refused, names the variant and promises nothing", async () => {
    const [first, second] = [await holder(), await holder()];
    const other = await makeProduct(ctx, { stock: 10 });
    await reserve(first, some(7));
    expect(await refusalOf(reserve(second, some(1, other), some(4)))).toMatchObject({
      ...{ code: "OUT_OF_STOCK", params: { variantId: product.variantId } },
    });
    expect(await level()).toEqual({ onHand: 10, reserved: 7 });
    expect(await level(other)).toEqual({ onHand: 10, reserved: 0 });
  });

  test("again after a release takes the pieces again", async () => {
    const id = await holder();
    await reserve(id, some(4));
    await release(id);
    await reserve(id, some(4));
    expect(await level()).toEqual({ onHand: 10, reserved: 4 });
  });

  test("by fifteen orders at once gives ten of them the ten pieces", async () => {
    const ids = await Promise.all(Array.from({ length: 15 }, holder));
    expect(await tally(ids.map((id) => reserve(id, some(1))))).toEqual({ done: 10, OUT_OF_STOCK: 5 });
    expect(await level()).toEqual({ onHand: 10, reserved: 10 });
  });
});

describe("releasing", () => {
  test("gives back what the order holds and nothing of another's", async () => {
    const [first, second] = [await holder(), await holder()];
    await reserve(first, some(3));
    await reserve(second, some(5));
    await release(first);
    expect(await level()).toEqual({ onHand: 10, reserved: 5 });
  });

  test("twice, or at once, gives it back once", async () => {
    const id = await holder();
    await reserve(id, some(3));
    await Promise.all([release(id), release(id)]);
    await release(id);
    expect(await level()).toEqual({ onHand: 10, reserved: 0 });
  });
});

describe("consuming", () => {
  test("takes the pieces off the shelf, with a movement", async () => {
    const id = await holder();
    await reserve(id, some(3));
    await consume(id);
    expect(await level()).toEqual({ onHand: 7, reserved: 0 });
    const moves = await shop().db.select().from(stockMovements).where(eq(stockMovements.orderId, id));
    expect(moves).toMatchObject([{ variantId: product.variantId, delta: -3, reason: "sale" }]);
  });

  test("twice, or at once with a release, takes them once or not at all", async () => {
    const id = await holder();
    await reserve(id, some(3));
    await Promise.all([consume(id), consume(id), release(id)]);
    expect([
      { onHand: 7, reserved: 0 },
      { onHand: 10, reserved: 0 },
    ]).toContainEqual(await level());
  });

  test("without a reservation does nothing", async () => {
    await consume(await holder());
    expect(await level()).toEqual({ onHand: 10, reserved: 0 });
  });
});

test.each([
  ["on hand below nothing", { onHand: -1 }],
  ["promised below nothing", { reserved: -1 }],
  ["more promised than on hand", { reserved: 11 }],
])("the database itself refuses %s", async (_, wrong) => {
  const refused = shop().db.update(stockLevels).set(wrong);
  await expect(refused.catch((error: unknown) => Promise.reject(errorNumber(error)))).rejects.toSatisfy(
    (number) => [3819, 4025].includes(number as number),
  );
});

test("a change of the word that pages say is announced, another isn't", async () => {
  const [first, second] = [await holder(), await holder()];
  await reserve(first, some(6));
  expect(await shop().db.select().from(catalogChanges)).toEqual([]);
  await reserve(second, some(2));
  expect(await shop().db.select().from(catalogChanges)).toMatchObject([
    { kind: "product", subjectId: product.productId },
  ]);
});

test("orders that hold the same variants in opposite orders wait for each other and never lock up", async () => {
  const other = await makeProduct(ctx, { stock: 10 });
  const ids = await Promise.all(Array.from({ length: 10 }, holder));
  const calls = ids.map((id, index) =>
    index % 2 === 0 ? reserve(id, some(1), some(1, other)) : reserve(id, some(1, other), some(1)),
  );
  expect(await Promise.all(calls.map(outcomeOf))).toEqual(Array.from({ length: 10 }, () => "done"));
  await Promise.all(ids.map(release));
  for (const made of [product, other]) expect(await level(made)).toEqual({ onHand: 10, reserved: 0 });
});
