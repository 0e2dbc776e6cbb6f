import type { Context } from "@/server/platform/context";
import { isDomainError } from "@/server/platform/domain-error";
import { reconcileAttempts } from "./reconcile-attempts";
import { reconcileCaptures } from "./reconcile-captures";
import { reconcileRefunds, settlePendingRefunds } from "./reconcile-refunds";
import { resolveIncidents } from "./resolve-incidents";
import { type LedgerWalk, walkLedger } from "./walk-ledger";

const minuteMs = 60 * 1000;
const hourMs = 60 * minuteMs;
const captureWalk: LedgerWalk = {
  name: "captures",
  restMs: minuteMs,
  overlapMs: hourMs,
  stepMs: 6 * hourMs,
};
/** A bank may give a refund back days after it succeeded. */
const refundWalk: LedgerWalk = {
  ...{ name: "refunds", restMs: minuteMs, overlapMs: 72 * hourMs, stepMs: 7 * 24 * hourMs },
};

/**
 * Holds our payments against the gateway's books, both ways (rule M5): what a lost webhook or reply left open
 * is settled, what can't be settled becomes an incident, and incidents that are settled by now are closed. Every
 * effect rests on a unique key or a conditional UPDATE, so several at once do no harm. "gateway_silent": the gateway
 * gave no answer, and the next run goes on where this one stopped.
 */
export async function reconcilePayments(ctx: Context): Promise<"reconciled" | "gateway_silent"> {
  try {
    await reconcileAttempts(ctx);
    await settlePendingRefunds(ctx);
    await walkLedger(ctx, captureWalk, (period) => reconcileCaptures(ctx, period));
    await walkLedger(ctx, refundWalk, (period) => reconcileRefunds(ctx, period));
    await resolveIncidents(ctx);
    return "reconciled";
  } catch (error) {
    if (!isDomainError(error) || error.code !== "PAYMENT_SERVICE_UNAVAILABLE") throw error;
    ctx.log.warn({ err: error }, "reconciliation ended early: the payment gateway gives no answer");
    return "gateway_silent";
  }
}
