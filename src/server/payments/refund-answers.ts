import { and, eq, type SQL } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { captures, refunds } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { recordEvents } from "@/server/platform/outbox";
import type { Id, OrderId } from "@/shared/ids";
import { type Money, money } from "@/shared/money";
import { paymentEvents } from "./events";
import type { GatewayRefund } from "./gateway";

export interface PromisedRefund {
  readonly id: Id<"refund">;
  readonly orderId: OrderId;
  readonly status: GatewayRefund["status"];
  readonly amount: Money;
  readonly captureProviderId: string;
}

/** A refund by our id; null when there is none. */
export function findRefund(db: Queryable, id: Id<"refund">): Promise<PromisedRefund | null> {
  return findOne(db, eq(refunds.id, id));
}

/** A refund by the gateway's id; null for one that we never asked for, or whose answer isn't kept yet. */
export function findRefundAtGateway(db: Queryable, providerId: string): Promise<PromisedRefund | null> {
  return findOne(db, eq(refunds.providerId, providerId));
}

async function findOne(db: Queryable, condition: SQL): Promise<PromisedRefund | null> {
  const [row] = await db
    .select({
      ...{ id: refunds.id, orderId: refunds.orderId, status: refunds.status },
      ...{ amountMinor: refunds.amountMinor, currency: refunds.currency },
      captureProviderId: captures.providerId,
    })
    .from(refunds)
    .innerJoin(captures, eq(captures.id, refunds.captureId))
    .where(condition);
  if (!row) return null;
  const { amountMinor, currency, ...refund } = row;
  return { ...refund, amount: money(amountMinor, currency) };
}

/** Keeps what the gateway says of a promised refund; false when it was settled before. */
export async function recordRefundAnswer(
  tx: Transaction,
  ctx: Context,
  { id, orderId }: PromisedRefund,
  { status, providerId }: GatewayRefund,
): Promise<boolean> {
  const settledAt = status === "pending" ? null : ctx.clock.now();
  const [kept] = await tx
    .update(refunds)
    .set({ status, providerId, settledAt })
    .where(and(eq(refunds.id, id), eq(refunds.status, "pending")));
  if (kept.affectedRows !== 1) return false;
  if (status !== "pending") {
    const name = status === "succeeded" ? paymentEvents.refundSettled : paymentEvents.refundFailed;
    await recordEvents(tx, ctx, [{ name, subjectId: id, payload: { refundId: id, orderId } }]);
  }
  return true;
}
