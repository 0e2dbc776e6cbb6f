import { and, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { users, userTokenSecrets, userTokens } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import { DomainError } from "@/server/platform/domain-error";
import type { Id, UserId } from "@/shared/ids";
import type { Locale } from "@/shared/locales";
import { hashSecret, newSecret } from "./secrets";

type TokenRow = typeof userTokens.$inferSelect;
export type TokenKind = TokenRow["kind"];
export type UserTokenId = Id<"user_token">;

const hour = 3_600_000;
/** How long each may be used. */
const lifetimesMs: Record<TokenKind, number> = {
  verify: 24 * hour,
  reset: hour,
  change_email: 24 * hour,
  undo_email: 7 * 24 * hour,
  invite: 7 * 24 * hour,
  second_factor: hour / 6,
};

/** Everything that a link may be for. */
export const tokenKinds = Object.keys(lifetimesMs) as readonly TokenKind[]; // Every kind has its lifetime.

interface TokenDraft {
  readonly kind: TokenKind;
  /** Whose; as a subquery where the statement must be the same whether or not there is an account. */
  readonly userId: UserId | SQL;
  readonly locale: Locale;
  readonly email?: string;
  readonly passwordHash?: string;
  readonly name?: string | undefined;
}

/** The id of the account with this address, if any, as part of a statement that doesn't tell. */
export function userIdByEmail(emailNormalised: string): SQL {
  return sql`(SELECT ${users.id} FROM ${users} WHERE ${users.emailNormalised} = ${emailNormalised})`;
}

/** Writes down what was asked for; nothing opens it yet. */
export async function openToken(tx: Queryable, ctx: Context, draft: TokenDraft): Promise<UserTokenId> {
  const [id, now] = [ctx.newId<"user_token">(), ctx.clock.now()];
  const expiresAt = new Date(now.getTime() + lifetimesMs[draft.kind]);
  await tx.insert(userTokens).values({ ...draft, id, createdAt: now, expiresAt });
  return id;
}

/** A new secret for an open token, beside those it may have; null when it was used or ran out. */
export async function mintSecret(
  ctx: Context,
  tokenId: UserTokenId,
  db: Queryable = ctx.db,
): Promise<string | null> {
  const [token] = await db
    .select({ id: userTokens.id })
    .from(userTokens)
    .where(and(eq(userTokens.id, tokenId), isOpen(ctx)));
  if (!token) return null;
  const { secret, hash } = newSecret();
  await db.insert(userTokenSecrets).values({ secretHash: hash, tokenId, createdAt: ctx.clock.now() });
  return secret;
}

/** A token with whose it is. */
export interface OpenToken extends Omit<TokenRow, "userId"> {
  readonly userId: UserId;
  /** The account's address. */
  readonly accountEmail: string;
  readonly verifiedAt: Date | null;
}

/** The open token behind a secret. Throws LINK_NOT_VALID: there is none, it was used, it ran out, the account is shut. */
export async function getToken(ctx: Context, kind: TokenKind, secret: string): Promise<OpenToken> {
  const [row] = await ctx.db
    .select({ token: userTokens, email: users.email, verifiedAt: users.verifiedAt })
    .from(userTokenSecrets)
    .innerJoin(userTokens, eq(userTokens.id, userTokenSecrets.tokenId))
    .innerJoin(users, eq(users.id, userTokens.userId))
    .where(
      and(
        eq(userTokenSecrets.secretHash, hashSecret(secret)),
        ...[eq(userTokens.kind, kind), isOpen(ctx)],
        ...[isNull(users.disabledAt), isNull(users.deletedAt)],
      ),
    );
  if (!row?.token.userId || !row.email) throw notValid(kind);
  const { userId } = row.token;
  return { ...row.token, userId, accountEmail: row.email, verifiedAt: row.verifiedAt };
}

/** Uses a token up. Throws LINK_NOT_VALID when somebody was quicker; the caller's transaction must then roll back. */
export async function useToken(tx: Transaction, ctx: Context, { id, kind }: OpenToken): Promise<void> {
  const [used] = await tx
    .update(userTokens)
    .set({ usedAt: ctx.clock.now() })
    .where(and(eq(userTokens.id, id), isOpen(ctx)));
  if (used.affectedRows !== 1) throw notValid(kind);
}

/** Makes all open tokens of a kind void. */
export async function voidTokens(
  tx: Queryable,
  ctx: Context,
  userId: UserId,
  kinds: readonly TokenKind[],
): Promise<void> {
  for (const kind of kinds) {
    await tx
      .update(userTokens)
      .set({ usedAt: ctx.clock.now() })
      .where(and(eq(userTokens.userId, userId), eq(userTokens.kind, kind), isNull(userTokens.usedAt)));
  }
}

function isOpen({ clock }: Context) {
  return and(isNull(userTokens.usedAt), gt(userTokens.expiresAt, clock.now()));
}

function notValid(kind: TokenKind): DomainError {
  return new DomainError("LINK_NOT_VALID", `No open ${kind} token has this secret`);
}
