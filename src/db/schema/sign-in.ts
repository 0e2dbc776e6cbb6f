import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  int,
  mysqlEnum,
  mysqlTable,
  primaryKey,
  uniqueIndex,
} from "drizzle-orm/mysql-core";
import { ascii, id, line, locale, timestamp } from "@/db/columns";
import { users } from "./identity";

/** A browser that is signed in. The cookie holds a secret, the row its hash: who reads the table can't be anyone. */
export const sessions = mysqlTable(
  "sessions",
  {
    id: id<"session">("id").primaryKey(),
    tokenHash: ascii("token_hash", 64).notNull(),
    userId: id<"user">("user_id")
      .notNull()
      .references(() => users.id),
    /** Whether it outlives the browser. */
    isRemembered: boolean("is_remembered").notNull(),
    createdAt: timestamp("created_at").notNull(),
    /** Moves at most once a minute. */
    lastSeenAt: timestamp("last_seen_at").notNull(),
    /** Moves with `last_seen_at`, up to `absolute_expires_at`. */
    idleExpiresAt: timestamp("idle_expires_at").notNull(),
    absoluteExpiresAt: timestamp("absolute_expires_at").notNull(),
    /** When the second factor was shown in it. */
    secondFactorAt: timestamp("second_factor_at"),
    endedAt: timestamp("ended_at"),
    /** What the browser called itself, and where it was when it signed in. */
    userAgent: line("user_agent", 300),
    networkAddress: ascii("network_address", 45),
  },
  (t) => [
    // Read on every request of somebody who is signed in.
    uniqueIndex("sessions_token").on(t.tokenHash),
    // A person's open sessions: listed, and ended together.
    index("sessions_user").on(t.userId, t.endedAt),
    // Clearing away.
    index("sessions_expiry").on(t.absoluteExpiresAt),
  ],
);

/** What somebody asked for that a link in a mail answers, once. */
export const userTokens = mysqlTable(
  "user_tokens",
  {
    id: id<"user_token">("id").primaryKey(),
    kind: mysqlEnum("kind", [
      "verify",
      "reset",
      "change_email",
      "undo_email",
      "invite",
      // Between password and second factor; minted at once, and never mailed.
      "second_factor",
    ]).notNull(),
    /** NULL: no account has the address that was given. The row is there all the same, so that nobody can tell. */
    userId: id<"user">("user_id").references(() => users.id),
    /** The address that a change leads to or back to. */
    email: line("email", 254),
    /** What a registration gave; it counts only if this very registration is confirmed, by who knows its password. */
    passwordHash: ascii("password_hash", 200),
    name: line("name", 100),
    locale: locale().notNull(),
    createdAt: timestamp("created_at").notNull(),
    expiresAt: timestamp("expires_at").notNull(),
    /** When it was used, or another one made it void. */
    usedAt: timestamp("used_at"),
  },
  (t) => [
    // Making a person's open ones void.
    index("user_tokens_user").on(t.userId, t.kind, t.usedAt),
    // Clearing away.
    index("user_tokens_expiry").on(t.expiresAt),
  ],
);

/**
 * What the links of sent mails hold, by its hash. A secret is made when a mail is written, so that no event ever holds
 * it; a mail that is written twice has two, and whichever arrives works.
 */
export const userTokenSecrets = mysqlTable(
  "user_token_secrets",
  {
    /** SHA-256. */
    secretHash: ascii("secret_hash", 64).primaryKey(),
    tokenId: id<"user_token">("token_id")
      .notNull()
      .references(() => userTokens.id, { onDelete: "cascade" }),
    createdAt: timestamp("created_at").notNull(),
  },
  (t) => [
    // Cleared away with what they answer.
    index("user_token_secrets_token").on(t.tokenId),
  ],
);

/** Accounts elsewhere that open this one. */
export const oauthAccounts = mysqlTable(
  "oauth_accounts",
  {
    provider: ascii("provider", 20).notNull(),
    /** The provider's own id of the person: addresses change hands. */
    providerAccountId: ascii("provider_account_id", 100).notNull(),
    userId: id<"user">("user_id")
      .notNull()
      .references(() => users.id),
    createdAt: timestamp("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.provider, t.providerAccountId] }),
    // A person's, and at most one with each provider.
    uniqueIndex("oauth_accounts_user").on(t.userId, t.provider),
  ],
);

/** A browser in which somebody has signed in before: strangers who guess can't lock it out. */
export const knownDevices = mysqlTable(
  "known_devices",
  {
    id: id<"known_device">("id").primaryKey(),
    userId: id<"user">("user_id")
      .notNull()
      .references(() => users.id),
    /** SHA-256 of its cookie; one browser may be known to several people. */
    tokenHash: ascii("token_hash", 64).notNull(),
    createdAt: timestamp("created_at").notNull(),
    expiresAt: timestamp("expires_at").notNull(),
  },
  (t) => [
    // Found together with the account, before the limits.
    uniqueIndex("known_devices_user").on(t.userId, t.tokenHash),
    // Clearing away.
    index("known_devices_expiry").on(t.expiresAt),
  ],
);

/** Tries that somebody has made, and until when there is no other: what all instances go by, also after a restart. */
export const rateLimits = mysqlTable(
  "rate_limits",
  {
    kind: ascii("kind", 40).notNull(),
    /** HMAC of who or what is limited: neither an address nor an e-mail can be read from it. */
    subject: ascii("subject", 64).notNull(),
    attempts: int("attempts").notNull(),
    lastAt: timestamp("last_at").notNull(),
    blockedUntil: timestamp("blocked_until").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.subject] }),
    // Clearing away.
    index("rate_limits_last_at").on(t.lastAt),
    check("rate_limits_attempts", sql`${t.attempts} >= 0`),
  ],
);

/** What stands in for a lost second factor; each once. */
export const recoveryCodes = mysqlTable(
  "recovery_codes",
  {
    id: id<"recovery_code">("id").primaryKey(),
    userId: id<"user">("user_id")
      .notNull()
      .references(() => users.id),
    codeHash: ascii("code_hash", 64).notNull(),
    usedAt: timestamp("used_at"),
  },
  (t) => [uniqueIndex("recovery_codes_user").on(t.userId, t.codeHash)],
);
