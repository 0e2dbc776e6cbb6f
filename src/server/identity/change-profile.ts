import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { withTransaction } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import { recordAudit } from "./audit";
import type { Origin } from "./origin";
import type { ChangeProfileInput } from "./schemas";
import type { Viewer } from "./sessions";

/** Changes one's own name, telephone number and language. */
export async function changeProfile(
  ctx: Context,
  origin: Origin,
  { userId }: Viewer,
  { name, phone, locale }: ChangeProfileInput,
): Promise<void> {
  await withTransaction(ctx.db, async (tx) => {
    await tx
      .update(users)
      .set({ name: name ?? null, phone: phone ?? null, locale, updatedAt: ctx.clock.now() })
      .where(eq(users.id, userId));
    await recordAudit(tx, ctx, origin, { action: "profile.changed", userId });
  });
}
