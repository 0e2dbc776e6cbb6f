import type { Queryable } from "@/db/client";
import { preparedInsert } from "@/db/prepared";
import { auditEvents } from "@/db/schema";
import { actorName, type Context } from "@/server/platform/context";
import type { Id, UserId } from "@/shared/ids";
import type { Origin } from "./origin";

/** What audit can say. */
export type AuditAction =
  | "account.registered"
  | "account.verified"
  | "account.created"
  | "sign_in.done"
  | "sign_in.refused"
  | "sign_in.limited"
  | "sign_in.ended"
  | "sign_in.replaced"
  | "session.ended"
  | "sessions.ended"
  | "password.reset_requested"
  | "password.reset"
  | "password.changed"
  | "password.refused"
  | "provider.linked"
  | "provider.unlinked"
  | "role.granted"
  | "profile.changed"
  | "address.added"
  | "address.changed"
  | "address.removed"
  | "address.default_chosen"
  | "roles.changed"
  | "role.created"
  | "role.changed"
  | "role.deleted"
  | "account.disabled"
  | "account.enabled"
  | "invitation.sent"
  | "invitation.sent_again"
  | "invitation.withdrawn"
  | "invitation.dropped"
  | "invitation.accepted"
  | "second_factor.begun"
  | "second_factor.enabled"
  | "second_factor.disabled"
  | "second_factor.codes_replaced"
  | "second_factor.codes_voided"
  | "second_factor.refused"
  | "second_factor.limited"
  | "email.change_requested"
  | "email.changed"
  | "email.change_undone"
  | "account.deleted"
  | "data.exported";

export interface AuditEntry {
  readonly action: AuditAction;
  /** Whose account; null where there is none. */
  readonly userId: UserId | null;
  /** The id of a session, role, token or saved address that it is about. */
  readonly subject?: string;
  /** Ids and choices; nothing that opens anything. */
  readonly details?: Readonly<Record<string, unknown>>;
}

const insertEvents = preparedInsert(auditEvents);

/** Writes down, in the transaction of the change itself, who did what from where; returns the row's id. */
export async function recordAudit(
  tx: Queryable,
  ctx: Context,
  { networkAddress, userAgent, requestId }: Origin,
  { action, userId, subject, details }: AuditEntry,
): Promise<Id<"audit_event">> {
  const id = ctx.newId<"audit_event">();
  await insertEvents(tx, [
    {
      ...{ id, actor: actorName(ctx.actor), action, userId, subject, details },
      ...{ networkAddress, userAgent: userAgent?.slice(0, 300), requestId },
      createdAt: ctx.clock.now(),
    },
  ]);
  return id;
}
