import { and, eq, gt, ne } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { knownDevices } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { Id, UserId } from "@/shared/ids";
import { hashSecret, newSecret } from "./secrets";

const dayMs = 24 * 3_600_000;
export const deviceLifetimeDays = 365;

/**
 * Makes a browser known to a person for a year; returns the secret of its cookie. A browser that has a cookie keeps
 * it, also when it was somebody else's who uses the same browser.
 */
export async function rememberDevice(
  tx: Queryable,
  ctx: Context,
  userId: UserId,
  deviceToken: string | null,
): Promise<string> {
  const { secret, hash } = deviceToken ? { secret: deviceToken, hash: hashSecret(deviceToken) } : newSecret();
  const now = ctx.clock.now();
  const expiresAt = new Date(now.getTime() + deviceLifetimeDays * dayMs);
  await tx
    .insert(knownDevices)
    .values({ id: ctx.newId<"known_device">(), userId, tokenHash: hash, createdAt: now, expiresAt })
    .onDuplicateKeyUpdate({ set: { expiresAt } });
  return secret;
}

/** Which of the person's known browsers this is; null: a stranger's. */
export async function findDevice(
  { db, clock }: Context,
  userId: UserId,
  deviceToken: string | null,
): Promise<Id<"known_device"> | null> {
  if (!deviceToken) return null;
  const { id, tokenHash, expiresAt } = knownDevices;
  const isIt = and(eq(knownDevices.userId, userId), eq(tokenHash, hashSecret(deviceToken)));
  const [device] = await db
    .select({ id })
    .from(knownDevices)
    .where(and(isIt, gt(expiresAt, clock.now())));
  return device?.id ?? null;
}

/** Forgets a person's browsers, all but one. */
export async function forgetDevices(
  tx: Queryable,
  userId: UserId,
  exceptToken: string | null,
): Promise<void> {
  const isOther = exceptToken ? ne(knownDevices.tokenHash, hashSecret(exceptToken)) : undefined;
  await tx.delete(knownDevices).where(and(eq(knownDevices.userId, userId), isOther));
}
