import { and, eq, inArray, type Placeholder, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { mainLocationId } from "@/db/main-location";
import { prepared, preparedForList, preparedInsert } from "@/db/prepared";
import { catalogChanges, stockLevels, stockMovements, stockReservations, variants } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { OrderId, VariantId } from "@/shared/ids";
import { availabilityOf } from "./availability";

export interface Pieces {
  readonly variantId: VariantId;
  readonly quantity: number;
}

/**
 * Promises pieces to an order, all or none: one conditional UPDATE for each variant, in the order of their ids.
 * Reserving again after a release takes the same rows. Throws OUT_OF_STOCK {variantId}; the caller's transaction
 * must then roll back.
 */
export async function reserveStock(
  tx: Transaction,
  ctx: Context,
  orderId: OrderId,
  pieces: readonly Pieces[],
): Promise<void> {
  const createdAt = ctx.clock.now();
  await insertReservations(
    tx,
    pieces.map(({ variantId, quantity }) => ({
      ...{ id: ctx.newId<"stock_reservation">(), orderId, variantId, quantity, createdAt },
      ...{ locationId: mainLocationId, status: "active" },
    })),
  );
  // The levels come last: everybody waits for these rows, so they are locked for as short as can be.
  for (const { variantId, quantity } of inLockOrder(pieces)) {
    if (!(await promise(tx, variantId, quantity))) {
      throw new DomainError("OUT_OF_STOCK", `Fewer than ${quantity} left of ${variantId}`, { variantId });
    }
  }
  await announceWords(tx, ctx, pieces, (now, quantity) => now + quantity);
}

const insertReservations = preparedInsert(stockReservations, { status: "active" });

/** Gives back what an order holds; does nothing when it holds nothing. */
export async function releaseStock(tx: Transaction, ctx: Context, orderId: OrderId): Promise<void> {
  const held = await endReservations(tx, orderId, "released");
  for (const { variantId, quantity } of held) {
    await tx
      .update(stockLevels)
      .set({ reserved: sql`${stockLevels.reserved} - ${quantity}` })
      .where(isLevel(variantId));
  }
  await announceWords(tx, ctx, held, (now, quantity) => now - quantity);
}

/** Takes what an order holds off the shelf for good: a movement for each, and nothing is promised any more. */
export async function consumeStock(tx: Transaction, ctx: Context, orderId: OrderId): Promise<void> {
  const held = await endReservations(tx, orderId, "consumed");
  for (const { variantId, quantity } of held) {
    await tx
      .update(stockLevels)
      .set({
        onHand: sql`${stockLevels.onHand} - ${quantity}`,
        reserved: sql`${stockLevels.reserved} - ${quantity}`,
      })
      .where(isLevel(variantId));
  }
  if (held.length === 0) return;
  const createdAt = ctx.clock.now();
  await insertMovements(
    tx,
    held.map(({ variantId, quantity }) => ({
      ...{ id: ctx.newId<"stock_movement">(), variantId, orderId, createdAt },
      ...{ locationId: mainLocationId, delta: -quantity, reason: "sale" },
    })),
  );
}

const insertMovements = preparedInsert(stockMovements);

/** Puts pieces of an order that had left the shelf back on it: a movement for each. */
export async function restock(
  tx: Transaction,
  ctx: Context,
  orderId: OrderId,
  pieces: readonly Pieces[],
  reason: "cancellation" | "return",
): Promise<void> {
  const returned = inLockOrder(pieces).filter(({ quantity }) => quantity > 0);
  if (returned.length === 0) return;
  const createdAt = ctx.clock.now();
  await insertMovements(
    tx,
    returned.map(({ variantId, quantity }) => ({
      ...{ id: ctx.newId<"stock_movement">(), variantId, orderId, reason, createdAt },
      locationId: mainLocationId,
      delta: quantity,
    })),
  );
  for (const { variantId, quantity } of returned) {
    await tx
      .update(stockLevels)
      .set({ onHand: sql`${stockLevels.onHand} + ${quantity}` })
      .where(isLevel(variantId));
  }
  await announceWords(tx, ctx, returned, (now, quantity) => now - quantity);
}

/** Promises pieces if that many are free; tells whether they were. */
async function promise(tx: Transaction, variantId: VariantId, quantity: number): Promise<boolean> {
  const [taken] = await addReserved(tx, { variantId, quantity });
  return taken.affectedRows === 1;
}

const quantity = sql.placeholder("quantity");
const addReserved = prepared((db) =>
  db
    .update(stockLevels)
    .set({ reserved: sql`${stockLevels.reserved} + ${quantity}` })
    .where(
      and(
        isLevel(sql.placeholder("variantId")),
        sql`${stockLevels.onHand} - ${stockLevels.reserved} >= ${quantity}`,
      ),
    ),
);

/** Ends the active reservations and tells what they held, locked so that nobody ends them a second time. */
async function endReservations(
  tx: Transaction,
  orderId: OrderId,
  status: "released" | "consumed",
): Promise<Pieces[]> {
  const held = await listActive(tx, { orderId });
  if (held.length > 0) await endActive(tx, { orderId, status });
  return inLockOrder(held);
}

const isActive = and(
  eq(stockReservations.orderId, sql.placeholder("orderId")),
  eq(stockReservations.status, "active"),
);
const listActive = prepared((db) =>
  db
    .select({ variantId: stockReservations.variantId, quantity: stockReservations.quantity })
    .from(stockReservations)
    .where(isActive)
    .for("update"),
);
const endActive = prepared((db) =>
  db
    .update(stockReservations)
    .set({ status: sql`${sql.placeholder("status")}` })
    .where(isActive),
);

/**
 * Leaves a catalogue change for each product of which a variant's word ("few left") is another one now than before.
 * `before` tells the pieces that were available from those that are.
 */
async function announceWords(
  tx: Transaction,
  ctx: Context,
  changed: readonly Pieces[],
  before: (availableNow: number, quantity: number) => number,
): Promise<void> {
  if (changed.length === 0) return;
  const levels = await listLevels(
    tx,
    changed.map(({ variantId }) => variantId),
  );
  const turned = levels.filter(({ variantId, available }) => {
    const quantity = changed.find((piece) => piece.variantId === variantId)?.quantity ?? 0;
    return availabilityOf(Number(available)) !== availabilityOf(before(Number(available), quantity));
  });
  const productIds = [...new Set(turned.map(({ productId }) => productId))];
  if (productIds.length === 0) return;
  const changedAt = ctx.clock.now();
  await tx
    .insert(catalogChanges)
    .values(productIds.map((subjectId) => ({ kind: "product" as const, subjectId, changedAt })));
}

const listLevels = preparedForList((db, variantIds) =>
  db
    .select({
      variantId: stockLevels.variantId,
      productId: variants.productId,
      available: sql<number>`${stockLevels.onHand} - ${stockLevels.reserved}`,
    })
    .from(stockLevels)
    .innerJoin(variants, eq(variants.id, stockLevels.variantId))
    .where(and(inArray(stockLevels.variantId, variantIds), eq(stockLevels.locationId, mainLocationId))),
);

function isLevel(variantId: VariantId | Placeholder) {
  return and(eq(stockLevels.variantId, variantId), eq(stockLevels.locationId, mainLocationId));
}

/** Everyone locks variants by ascending id, so that two orders never wait for each other. */
function inLockOrder<T extends Pieces>(pieces: readonly T[]): T[] {
  return [...pieces].sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}
