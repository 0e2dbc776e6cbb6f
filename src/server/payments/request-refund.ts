import type { Transaction } from "@/db/client";
import { refunds } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { recordEvents } from "@/server/platform/outbox";
import type { Id, OrderId } from "@/shared/ids";
import type { Money } from "@/shared/money";
import { paymentEvents } from "./events";

export type RefundReason = (typeof refunds.$inferSelect)["reason"];

/** Promises money back, in the transaction that decides it; the gateway is asked when it has committed. */
export async function requestRefund(
  tx: Transaction,
  ctx: Context,
  refund: { orderId: OrderId; captureId: Id<"capture">; amount: Money; reason: RefundReason },
): Promise<Id<"refund">> {
  const id = ctx.newId<"refund">();
  const { orderId, captureId, amount, reason } = refund;
  await tx
    .insert(refunds)
    .values({ id, orderId, captureId, ...amount, reason, status: "pending", createdAt: ctx.clock.now() });
  await recordEvents(tx, ctx, [
    { name: paymentEvents.refundRequested, subjectId: id, payload: { refundId: id } },
  ]);
  return id;
}
