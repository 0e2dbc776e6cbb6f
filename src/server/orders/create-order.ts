import type { Transaction } from "@/db/client";
import { preparedInsert } from "@/db/prepared";
import { orderAddresses, orderLines, orders } from "@/db/schema";
import { isDuplicateKey } from "@/db/transaction";
import { type Pieces, reserveStock } from "@/server/catalog";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import { recordEvents } from "@/server/platform/outbox";
import type { Address } from "@/shared/address";
import { normaliseEmail } from "@/shared/email";
import type { OrderId } from "@/shared/ids";
import { orderEvents } from "./events";
import { newOrderNumber, newOrderToken } from "./order-number";
import { writeHistory } from "./transition-order";
import { countUnpaidOrder, subjectOf } from "./unpaid-limit";

type OrderRow = typeof orders.$inferInsert;
type OrderLineRow = typeof orderLines.$inferInsert;

/** Columns that are the order's own business, not the caller's. */
type Own =
  | "id"
  | "number"
  | "token"
  | "status"
  | "paymentStatus"
  | "fulfilmentStatus"
  | "emailNormalised"
  | "addressSubject"
  | "networkSubject"
  | "createdAt"
  | "expiresAt"
  | "paidAt"
  | "closedAt"
  | "closedReason";

/** Everything an order is made of, with amounts already decided and adding up. */
export interface OrderDraft {
  readonly order: Omit<OrderRow, Own>;
  readonly lines: readonly Omit<OrderLineRow, "id" | "orderId" | "position">[];
  readonly address: Address;
  readonly networkAddress: string | null;
}

export interface CreatedOrder {
  readonly id: OrderId;
  readonly number: string;
  readonly token: string;
}

/**
 * Writes an order that awaits payment, with its lines, address, history and outbox row, and reserves its stock;
 * `alongside` writes what else belongs to it, before the rows that others wait for. Throws OUT_OF_STOCK {variantId},
 * TOO_MANY_UNPAID_ORDERS {kind, max}, CART_ALREADY_ORDERED; the transaction must then roll back.
 */
export async function createOrder(
  tx: Transaction,
  ctx: Context,
  draft: OrderDraft,
  alongside: (order: CreatedOrder) => Promise<void>,
): Promise<CreatedOrder> {
  const row = orderRow(ctx, draft);
  const { id, number, token } = row;
  await insertOrder(tx, row);
  await insertLines(
    tx,
    draft.lines.map((line, position) => ({
      ...line,
      id: ctx.newId<"order_line">(),
      orderId: id,
      position,
    })),
  );
  await insertAddress(tx, [{ ...draft.address, orderId: id, kind: "shipping" }]);
  await writeHistory(tx, ctx, id, [
    { machine: "order", fromStatus: null, toStatus: row.status, reason: null },
  ]);
  await recordEvents(tx, ctx, [{ name: orderEvents.created, subjectId: id, payload: { orderId: id } }]);
  await alongside({ id, number, token });
  // Rows that others wait for come last, so that they are held for as short as can be.
  await countUnpaidOrder(tx, ctx, row);
  await reserveStock(tx, ctx, id, piecesOf(draft.lines));
  return { id, number, token };
}

function orderRow(ctx: Context, { order, address, networkAddress }: OrderDraft) {
  const createdAt = ctx.clock.now();
  const { line1, line2, city, postalCode, country } = address;
  return {
    ...order,
    id: ctx.newId<"order">(),
    number: newOrderNumber(),
    token: newOrderToken(),
    status: "awaiting_payment" as const,
    paymentStatus: "unpaid" as const,
    fulfilmentStatus: "unfulfilled" as const,
    emailNormalised: normaliseEmail(order.email),
    addressSubject: subjectOf(line1, line2, city, postalCode, country),
    networkSubject:
      networkAddress && ctx.env.MAX_UNPAID_ORDERS_PER_NETWORK > 0 ? subjectOf(networkAddress) : null,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + ctx.env.ORDER_PAYMENT_WINDOW_SECONDS * 1000),
  };
}

const insertOrderRow = preparedInsert(orders);
const insertLines = preparedInsert(orderLines);
const insertAddress = preparedInsert(orderAddresses);

async function insertOrder(tx: Transaction, row: OrderRow): Promise<void> {
  try {
    await insertOrderRow(tx, [row]);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    // The number and the token are random: what can be taken is the cart's round.
    throw new DomainError(
      "CART_ALREADY_ORDERED",
      `Cart ${row.cartId} has become an order`,
      {},
      { cause: error },
    );
  }
}

export function piecesOf(lines: readonly Pieces[]): Pieces[] {
  return lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
}
