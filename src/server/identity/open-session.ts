import type { Transaction } from "@/db/client";
import type { Context } from "@/server/platform/context";
import type { SessionId, UserId } from "@/shared/ids";
import { recordAudit } from "./audit";
import { rememberDevice } from "./known-devices";
import type { Browser } from "./origin";
import type { SecondFactorMethod } from "./second-factor";
import { createSession, endSessionByToken } from "./sessions";

/** What a door tells the browser after signing in; both tokens are for HttpOnly cookies and nothing else. */
export interface SignedIn {
  readonly kind: "signed_in";
  readonly userId: UserId;
  readonly sessionId: SessionId;
  readonly sessionToken: string;
  readonly deviceToken: string;
  readonly isRemembered: boolean;
}

/** How somebody has shown who they are, and what for. */
export interface Way {
  readonly userId: UserId;
  readonly isRemembered: boolean;
  /** How the person showed who they are. */
  readonly method: "password" | "github" | "google" | "invitation" | SecondFactorMethod;
  readonly secondFactorAt?: Date;
}

/**
 * Begins a session for somebody who has shown who they are: a new secret always, and an end to the session that the
 * browser was in, so that nobody is led into one that another knows.
 */
export async function openSession(
  tx: Transaction,
  ctx: Context,
  browser: Browser,
  { userId, isRemembered, method, secondFactorAt }: Way,
): Promise<SignedIn> {
  const replaced = browser.sessionToken && (await endSessionByToken(tx, ctx, browser.sessionToken));
  const session = await createSession(tx, ctx, browser, {
    ...{ userId, isRemembered, secondFactorAt: secondFactorAt ?? null },
  });
  const deviceToken = await rememberDevice(tx, ctx, userId, browser.deviceToken);
  const details = { method, isRemembered };
  const actor = { kind: "customer", id: userId } as const;
  const own = { ...ctx, actor };
  // Of whoever was in it, who may be somebody else.
  if (replaced)
    await recordAudit(tx, own, browser, {
      ...{ action: "sign_in.replaced", userId: replaced.userId, subject: replaced.id },
      details: { by: session.id },
    });
  await recordAudit(tx, own, browser, {
    ...{ action: "sign_in.done", userId, subject: session.id, details },
  });
  const { id: sessionId, token: sessionToken } = session;
  return { kind: "signed_in", userId, sessionId, sessionToken, deviceToken, isRemembered };
}
