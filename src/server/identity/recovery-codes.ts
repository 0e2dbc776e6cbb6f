import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { recoveryCodes } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { UserId } from "@/shared/ids";
import { pseudonym } from "./secrets";

const howMany = 10;
/** Crockford's base32 in lower case: nothing that is read for something else. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * Ten new codes that stand in for a lost second factor, each once; those before are void. They are shown once: what is
 * kept can't be turned back without the key.
 */
export async function renewRecoveryCodes(tx: Transaction, ctx: Context, userId: UserId): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.insert(recoveryCodes).values(
    codes.map((code) => ({
      ...{ id: ctx.newId<"recovery_code">(), userId, codeHash: hashOf(ctx, userId, code) },
    })),
  );
  return codes;
}

/** Uses a code up; false: there is none that is open. */
export async function spendRecoveryCode(
  tx: Queryable,
  ctx: Context,
  userId: UserId,
  code: string,
): Promise<boolean> {
  const codeHash = hashOf(ctx, userId, code);
  const [used] = await tx
    .update(recoveryCodes)
    .set({ usedAt: ctx.clock.now() })
    .where(
      and(
        ...[eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, codeHash)],
        isNull(recoveryCodes.usedAt),
      ),
    );
  return used.affectedRows === 1;
}

/** How many are open. */
export function countRecoveryCodes({ db }: Context, userId: UserId): Promise<number> {
  return db.$count(recoveryCodes, and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)));
}

/** 80 random bits, as people copy them: "7k3f-92qx-0abc-defg". */
function newCode(): string {
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % alphabet.length]);
  return letters.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/** As it was typed: case, blanks, dashes, and the letters that Crockford reads as digits. */
function hashOf({ env }: Context, userId: UserId, code: string): string {
  const read = code.toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");
  return pseudonym(env.TOTP_KEY, "recovery-code", userId, read);
}
