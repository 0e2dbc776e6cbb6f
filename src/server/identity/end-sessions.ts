import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { SessionId } from "@/shared/ids";
import { recordAudit } from "./audit";
import type { Origin } from "./origin";
import { endSessionByToken, endSessionOf, endSessionsOf, type Viewer } from "./sessions";

/** Signs a browser out: the session with this secret ends; nothing happens where it has. */
export async function signOut(ctx: Context, origin: Origin, sessionToken: string): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    const ended = await endSessionByToken(tx, ctx, sessionToken);
    if (!ended) return;
    const { id: subject, userId } = ended;
    const actor = { kind: "customer", id: userId } as const;
    await recordAudit(tx, { ...ctx, actor }, origin, { action: "sign_in.ended", userId, subject });
  });
}

/** Ends one of one's own sessions. Throws SESSION_NOT_FOUND, also for another person's. */
export async function endSession(
  ctx: Context,
  origin: Origin,
  { userId }: Viewer,
  sessionId: SessionId,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    if (!(await endSessionOf(tx, ctx, userId, sessionId)))
      throw new DomainError("SESSION_NOT_FOUND", `No open session ${sessionId} of ${userId}`);
    await recordAudit(tx, ctx, origin, { action: "session.ended", userId, subject: sessionId });
  });
}

/** Ends all of one's sessions but this; returns how many. */
export async function endOtherSessions(
  ctx: Context,
  origin: Origin,
  { userId, sessionId }: Viewer,
): Promise<number> {
  return withTransaction(ctx.db, async (tx) => {
    const ended = await endSessionsOf(tx, ctx, userId, sessionId);
    await recordAudit(tx, ctx, origin, { action: "sessions.ended", userId, details: { ended } });
    return ended;
  });
}
