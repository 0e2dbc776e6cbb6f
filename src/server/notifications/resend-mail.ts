import { eq } from "drizzle-orm";
import { mailLog } from "@/db/schema";
import type { Context } from "@/server/platform/context";
import type { MailId } from "@/shared/ids";
import { loaders } from "./load-mail";
import type { MailEnd } from "./mail-log";
import type { MailKind } from "./schemas";
import { sendMail } from "./send-mail";

/**
 * Sends a mail once more because a person wants it, as a row of its own. Throws when the log has no such mail, and
 * what `sendMail` throws.
 */
export async function resendMail(ctx: Context, mailId: string): Promise<MailEnd | "needless"> {
  const [row] = await ctx.db
    .select({ kind: mailLog.kind, subjectId: mailLog.subjectId })
    .from(mailLog)
    .where(eq(mailLog.id, mailId as MailId));
  if (!row || !Object.hasOwn(loaders, row.kind)) throw new Error(`The log has no mail ${mailId}`);
  const { kind, subjectId } = row;
  return sendMail(ctx, { kind: kind as MailKind, subjectId, resendKey: ctx.newId() });
}
