import { withTransaction } from "@/db/transaction";
import { type GatewayRefund, recordRefundAnswer } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import { recordIncident } from "@/server/platform/incidents";
import type { Id, OrderId } from "@/shared/ids";
import { holdOrder } from "./find-order";
import { sumPayment } from "./sum-payment";

interface RefundAnswer extends Pick<GatewayRefund, "status"> {
  /** Null where the gateway made none. */
  readonly providerId: string | null;
  /** Why it failed, for whoever looks at the incident. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Keeps what became of a promised refund and moves the payment machine of its order with it. One that failed, though
 * the gateway may have said before that it was sent, leaves an incident: somebody has to send the money otherwise.
 */
export async function keepRefundAnswer(
  ctx: Context,
  refund: { readonly id: Id<"refund">; readonly orderId: OrderId },
  { details = {}, ...answer }: RefundAnswer,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    const order = await holdOrder(tx, refund.orderId);
    if (!(await recordRefundAnswer(tx, ctx, refund, answer))) return;
    await sumPayment(tx, ctx, order);
    if (answer.status === "failed")
      await recordIncident(tx, ctx, { kind: "refund_failed", subject: refund.id, details });
  });
}
