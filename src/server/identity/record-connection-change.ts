import type { Transaction } from "@/db/client";
import type { Context } from "@/server/platform/context";
import { recordEvents } from "@/server/platform/outbox";
import type { UserId } from "@/shared/ids";
import { recordAudit } from "./audit";
import { identityEvents } from "./events";
import type { Origin } from "./origin";
import type { ProviderName } from "./provider-names";

interface ConnectionChange {
  readonly action: "provider.linked" | "provider.unlinked";
  readonly userId: UserId;
  readonly provider: ProviderName;
}

/** Writes down that an account elsewhere signs one in to this one from now on, or no more, and has its person told. */
export async function recordConnectionChange(
  tx: Transaction,
  ctx: Context,
  origin: Origin,
  { action, userId, provider }: ConnectionChange,
): Promise<void> {
  const changeId = await recordAudit(tx, ctx, origin, { action, userId, details: { provider } });
  await recordEvents(tx, ctx, [
    { name: identityEvents.connectionChanged, subjectId: userId, payload: { userId, changeId } },
  ]);
}
