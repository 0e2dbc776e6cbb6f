import type { Transaction } from "@/db/client";
import type { Context } from "@/server/platform/context";
import { recordEvents } from "@/server/platform/outbox";
import type { UserId } from "@/shared/ids";
import { type AuditEntry, recordAudit } from "./audit";
import { identityEvents } from "./events";
import type { Origin } from "./origin";

interface SecondFactorChange extends Pick<AuditEntry, "details"> {
  readonly action: "second_factor.enabled" | "second_factor.disabled" | "second_factor.codes_replaced";
  readonly userId: UserId;
}

/**
 * Writes down that an account asks for a second factor from now on, or for none, or takes other recovery codes, and has its
 * person told.
 */
export async function recordSecondFactorChange(
  tx: Transaction,
  ctx: Context,
  origin: Origin,
  change: SecondFactorChange,
): Promise<void> {
  const { userId } = change;
  const changeId = await recordAudit(tx, ctx, origin, change);
  await recordEvents(tx, ctx, [
    { name: identityEvents.secondFactorChanged, subjectId: userId, payload: { userId, changeId } },
  ]);
}
