import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { refunds } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { recordEvents } from "@/server/platform/outbox";
import type { Id, OrderId } from "@/shared/ids";
import { paymentEvents } from "./events";
import type { GatewayRefund } from "./gateway";

/**
 * Keeps what the gateway says of a promised refund; false when that is no news. What has failed stays so, and what
 * was sent can only turn out not to have arrived.
 */
export async function recordRefundAnswer(
  tx: Transaction,
  ctx: Context,
  { id, orderId }: { readonly id: Id<"refund">; readonly orderId: OrderId },
  { status, providerId }: Pick<GatewayRefund, "status"> & { readonly providerId: string | null },
): Promise<boolean> {
  const settledAt = status === "pending" ? null : ctx.clock.now();
  const [kept] = await tx
    .update(refunds)
    .set({ status, settledAt, ...(providerId !== null && { providerId }) })
    .where(
      and(
        eq(refunds.id, id),
        inArray(refunds.status, status === "failed" ? ["pending", "succeeded"] : ["pending"]),
      ),
    );
  if (kept.affectedRows !== 1) return false;
  if (status !== "pending") {
    const name = status === "succeeded" ? paymentEvents.refundSettled : paymentEvents.refundFailed;
    await recordEvents(tx, ctx, [{ name, subjectId: id, payload: { refundId: id, orderId } }]);
  }
  return true;
}
