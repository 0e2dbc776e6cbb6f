import { and, eq, inArray } from "drizzle-orm";
import { refunds } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { recordIncident } from "@/server/platform/incidents";
import type { Id } from "@/shared/ids";

/**
 * Keeps that promised money doesn't reach whom it was promised, though the gateway may have said before that it did,
 * and leaves an incident: somebody has to send it in another way.
 */
export async function failRefund(
  ctx: Context,
  refundId: Id<"refund">,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    const [failed] = await tx
      .update(refunds)
      .set({ status: "failed", settledAt: ctx.clock.now() })
      .where(and(eq(refunds.id, refundId), inArray(refunds.status, ["pending", "succeeded"])));
    if (failed.affectedRows === 0) return;
    await recordIncident(tx, ctx, { kind: "refund_failed", subject: refundId, details });
  });
}
