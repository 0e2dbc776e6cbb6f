import { bigint, boolean, index, mysqlTable, primaryKey, uniqueIndex } from "drizzle-orm/mysql-core";
import { ascii, id, json, line, locale, timestamp } from "@/db/columns";

/**
 * Somebody with an account. The row is there from the first registration on, and stays when the account is deleted:
 * what names the person is then NULL, and history still refers to the id.
 */
export const users = mysqlTable(
  "users",
  {
    id: id<"user">("id").primaryKey(),
    /** As the person writes it. NULL: the account was deleted. */
    email: line("email", 254),
    emailNormalised: line("email_normalised", 254),
    /** When a mail to the address was proven to arrive. NULL: nobody can sign in yet. */
    verifiedAt: timestamp("verified_at"),
    /** Argon2id with its parameters. NULL: none was set yet, or the person signs in elsewhere. */
    passwordHash: ascii("password_hash", 200),
    passwordChangedAt: timestamp("password_changed_at"),
    name: line("name", 100),
    phone: line("phone", 30),
    locale: locale().notNull(),
    /** No foreign key: it would go round in a circle. One that is gone is none. */
    defaultAddressId: id<"customer_address">("default_address_id"),
    /** Encrypted with the key of the environment. */
    totpSecret: ascii("totp_secret", 200),
    /** Since when the second factor is asked for; NULL with a secret: it is being set up. */
    totpEnabledAt: timestamp("totp_enabled_at"),
    /** The newest time step that was used; only a later one is taken. */
    totpLastStep: bigint("totp_last_step", { mode: "number" }),
    disabledAt: timestamp("disabled_at"),
    deletedAt: timestamp("deleted_at"),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
  },
  (t) => [
    // One account an address, however it is written; also how signing in finds it.
    uniqueIndex("users_email").on(t.emailNormalised),
    // Clearing away those that nobody confirmed.
    index("users_verified_at").on(t.verifiedAt, t.createdAt),
  ],
);

/** A person's address book. Orders keep copies of their own. */
export const customerAddresses = mysqlTable(
  "customer_addresses",
  {
    id: id<"customer_address">("id").primaryKey(),
    userId: id<"user">("user_id")
      .notNull()
      .references(() => users.id),
    name: line("name", 100).notNull(),
    company: line("company", 100),
    line1: line("line1", 120).notNull(),
    line2: line("line2", 120),
    city: line("city", 80).notNull(),
    region: line("region", 10),
    postalCode: line("postal_code", 12).notNull(),
    country: ascii("country", 2).notNull(),
    phone: line("phone", 30),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
  },
  (t) => [
    // A person's, in the order they were written down.
    index("customer_addresses_user").on(t.userId, t.createdAt),
  ],
);

/** A list of permissions under a name. Everybody who has an account is a customer; no row says so. */
export const roles = mysqlTable(
  "roles",
  {
    id: id<"role">("id").primaryKey(),
    /** "support", for code and audit. */
    code: ascii("code", 40).notNull(),
    /** What people call it; NULL for those that come with the shop, whose words stand in messages/. */
    title: line("title", 60),
    isBuiltIn: boolean("is_built_in").notNull(),
    createdAt: timestamp("created_at").notNull(),
  },
  (t) => [uniqueIndex("roles_code").on(t.code)],
);

export const rolePermissions = mysqlTable(
  "role_permissions",
  {
    roleId: id<"role">("role_id")
      .notNull()
      .references(() => roles.id),
    /** One of `platform/permissions.ts`; another is nobody's. */
    permission: ascii("permission", 40).notNull(),
  },
  (t) => [primaryKey({ columns: [t.roleId, t.permission] })],
);

export const userRoles = mysqlTable(
  "user_roles",
  {
    userId: id<"user">("user_id")
      .notNull()
      .references(() => users.id),
    roleId: id<"role">("role_id")
      .notNull()
      .references(() => roles.id),
    createdAt: timestamp("created_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.roleId] }),
    // Who has a role: the last admin is never taken away.
    index("user_roles_role").on(t.roleId),
  ],
);

/**
 * What happened to accounts and rights: written with it and never changed, but that network addresses are cut short
 * after 90 days. It refers to ids and holds no secret.
 */
export const auditEvents = mysqlTable(
  "audit_events",
  {
    id: id<"audit_event">("id").primaryKey(),
    /** "guest", "customer:<id>", "staff:<id>", "system:<name>". */
    actor: ascii("actor", 60).notNull(),
    /** "sign_in.done", "password.changed". */
    action: ascii("action", 60).notNull(),
    /** Whose account it is about; NULL where there is none. No foreign key: it is history. */
    userId: id<"user">("user_id"),
    /** What else it is about: the id of a session, role, token or saved address. */
    subject: ascii("subject", 100),
    details: json("details"),
    networkAddress: ascii("network_address", 45),
    userAgent: line("user_agent", 300),
    requestId: ascii("request_id", 36),
    createdAt: timestamp("created_at").notNull(),
  },
  (t) => [
    // An account's story, and the newest of it.
    index("audit_events_user").on(t.userId, t.id),
    // Cutting addresses short.
    index("audit_events_created_at").on(t.createdAt),
  ],
);
