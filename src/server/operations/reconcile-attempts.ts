import { and, asc, eq, gte, isNotNull, isNull, lte, ne } from "drizzle-orm";
import { payments } from "@/db/schema";
import { closePaymentOfSession, paymentGateway } from "@/server/payments";
import type { Context } from "@/server/platform/context";
import { recordIncident } from "@/server/platform/incidents";
import { sideBySide } from "@/server/platform/side-by-side";
import type { PaymentId } from "@/shared/ids";
import { applyCaptureOnce } from "./take-in-capture";

/** By then a webhook has come, or was lost on its first way. */
const toldAfterMs = 3 * 60 * 1000;
/** A session lives for 45 minutes and its webhooks are tried for three days. */
const lookBackMs = 3 * 24 * 60 * 60 * 1000;
const batchSize = 500;
const concurrency = 8;

/**
 * Asks the gateway what has become of attempts to pay that we know no end of, those of ended orders included, and
 * acts on it as on the webhook that didn't come. Each is asked for until its session has ended there. Throws
 * PAYMENT_SERVICE_UNAVAILABLE.
 */
export async function reconcileAttempts(ctx: Context): Promise<void> {
  const now = ctx.clock.now().getTime();
  const unended = await ctx.db
    .select({ id: payments.id, sessionId: payments.sessionId })
    .from(payments)
    .where(
      and(
        ...[isNull(payments.sessionEndedAt), isNotNull(payments.sessionId), ne(payments.status, "captured")],
        gte(payments.createdAt, new Date(now - lookBackMs)),
        lte(payments.createdAt, new Date(now - toldAfterMs)),
      ),
    )
    .orderBy(asc(payments.createdAt))
    .limit(batchSize);
  await sideBySide(unended, concurrency, ({ id, sessionId }) => settleAttempt(ctx, id, sessionId ?? ""));
}

async function settleAttempt(ctx: Context, paymentId: PaymentId, sessionId: string): Promise<void> {
  const session = await paymentGateway(ctx).findSession(sessionId);
  switch (session.status) {
    case "open":
      return;
    case "expired":
    case "unknown":
      await closePaymentOfSession(ctx, sessionId);
      break;
    case "captured": {
      const { providerId, amount } = session.capture;
      const reason = await applyCaptureOnce(ctx, session.capture);
      if (reason === null) break;
      const details = { reason, amount, paymentId };
      await recordIncident(ctx.db, ctx, { kind: "capture_unknown", subject: providerId, details });
    }
  }
  await ctx.db.update(payments).set({ sessionEndedAt: ctx.clock.now() }).where(eq(payments.id, paymentId));
}
