import { z } from "zod";
import { type Permission, permissions } from "@/server/platform/permissions";
import { emailSchema } from "@/shared/email";
import type { RoleId, UserId } from "@/shared/ids";
import { lineSchema } from "@/shared/line-schema";
import { locales } from "@/shared/locales";
import { newPasswordSchema } from "@/shared/password";
import { secretSchema } from "./schemas";

const userIdSchema = z.uuid().transform((id) => id as UserId);
const roleIdSchema = z.uuid().transform((id) => id as RoleId);
/** More than any shop has. */
const roleIdsSchema = z.array(roleIdSchema).max(100);
const permissionsSchema = z
  .array(z.enum(permissions))
  .max(100)
  .transform((chosen) => permissions.filter((permission) => chosen.includes(permission)));
const titleSchema = lineSchema(60);

export const userInput = z.strictObject({ userId: userIdSchema });
export const roleInput = z.strictObject({ roleId: roleIdSchema });

export const userGroups = ["staff", "all"] as const;
export type UserGroup = (typeof userGroups)[number];

export const listUsersInput = z.strictObject({
  /** Part of an e-mail address or a name. */
  search: z.string().trim().max(100).default(""),
  group: z.enum(userGroups).default("all"),
  /** `nextCursor` of the page before. */
  after: userIdSchema.nullable().default(null),
});
export type ListUsersInput = z.output<typeof listUsersInput>;

export const setRolesInput = z.strictObject({ userId: userIdSchema, roleIds: roleIdsSchema });
export type SetRolesInput = z.infer<typeof setRolesInput>;

export const createRoleInput = z.strictObject({ title: titleSchema, permissions: permissionsSchema });
export type CreateRoleInput = z.infer<typeof createRoleInput>;

export const changeRoleInput = z.strictObject({
  roleId: roleIdSchema,
  /** Of an own role; those that come with the shop are called what they are called. */
  title: titleSchema.optional(),
  permissions: permissionsSchema,
});
export type ChangeRoleInput = z.infer<typeof changeRoleInput>;

export const inviteStaffInput = z.strictObject({
  email: emailSchema,
  /** The language of the mail. */
  locale: z.enum(locales),
  roleIds: roleIdsSchema.min(1, "ROLE_REQUIRED"),
});
export type InviteStaffInput = z.infer<typeof inviteStaffInput>;

export const invitationInput = z.strictObject({ secret: secretSchema });

export const acceptInvitationInput = z.strictObject({
  secret: secretSchema,
  name: lineSchema(100),
  password: newPasswordSchema,
});
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;

/** A role by its name: `title` is null for those that come with the shop, whose words stand in messages/. */
export interface RoleName {
  readonly id: RoleId;
  readonly code: string;
  readonly title: string | null;
}

export interface UserRow {
  readonly id: UserId;
  readonly email: string;
  readonly name: string | null;
  readonly isConfirmed: boolean;
  readonly isDisabled: boolean;
  readonly roles: readonly RoleName[];
  readonly createdAt: Date;
}

export interface UserList {
  readonly users: readonly UserRow[];
  /** `after` of the next page; null: there is none. */
  readonly nextCursor: UserId | null;
}

export interface UserDetail extends UserRow {
  /** When one of its browsers was last heard of. */
  readonly lastSeenAt: Date | null;
  readonly isOneself: boolean;
  /** Whether signing in asks for a code as well. */
  readonly hasSecondFactor: boolean;
  /** Every role that can be given, whether the person has it, and whether whoever looks may give and take it. */
  readonly choices: readonly (RoleName & { readonly isHeld: boolean; readonly isChangeable: boolean })[];
  readonly can: {
    readonly setRoles: boolean;
    readonly disable: boolean;
    readonly enable: boolean;
    readonly removeSecondFactor: boolean;
  };
}

export interface RoleView extends RoleName {
  readonly isBuiltIn: boolean;
  readonly permissions: readonly Permission[];
  /** How many people have it, those who are invited to it included. */
  readonly holders: number;
  /** What whoever looks may do with it; `grants` are the permissions that they may put in and take out. */
  readonly can: {
    readonly give: boolean;
    readonly change: boolean;
    readonly remove: boolean;
    readonly grants: readonly Permission[];
  };
}

export interface InvitationView {
  readonly userId: UserId;
  readonly email: string;
  readonly roles: readonly RoleName[];
  readonly sentAt: Date;
  readonly isOver: boolean;
  /** Whether whoever looks may send it again or take it back. */
  readonly isChangeable: boolean;
}
