import { hasPassword, type Viewer } from "@/server/identity";
import type { Context } from "@/server/platform/context";
import type { DeletionView } from "./schemas";

/** What deleting one's own account asks for, and what it leaves. */
export async function viewDeletion(ctx: Context, viewer: Viewer): Promise<DeletionView> {
  const { userId, permissions, hasSecondFactor } = viewer;
  return {
    ...{ isStaff: permissions.length > 0, hasSecondFactor },
    hasPassword: await hasPassword(ctx, userId),
    orderRetentionDays: ctx.env.ORDER_RETENTION_DAYS,
  };
}
