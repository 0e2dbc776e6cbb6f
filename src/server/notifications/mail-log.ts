import { and, eq, lte } from "drizzle-orm";
import { mailLog } from "@/db/schema";
import { isDuplicateKey } from "@/db/transaction";
import type { Context } from "@/server/platform/context";
import type { MailId } from "@/shared/ids";
import type { Delivery } from "./mail-transport";
import type { MailName } from "./mails-for";

/** One mail among those about the same: the first, or a resend by its own key. */
export interface LoggedName extends MailName {
  readonly occasion: string;
}

/** How a mail ended: it isn't sent again by itself. */
export type MailEnd = Delivery["outcome"];

/** Longer than any transport takes. Whoever has claimed a mail for so long and said nothing has died over it. */
export const claimLifeMs = 60_000;

/** How a mail has ended, if it has; null for one that is to be sent, or that is being sent. */
export async function findEnd(ctx: Context, name: LoggedName): Promise<MailEnd | null> {
  const [row] = await ctx.db.select({ status: mailLog.status }).from(mailLog).where(isNamed(name));
  return row && row.status !== "sending" && row.status !== "waiting" ? row.status : null;
}

/**
 * Takes the right to send a mail, which one caller has at a time: its row's id, or how the mail has ended. One whose
 * sender died in the middle becomes undecided here. Throws while another is at it.
 */
export async function claimMail(
  ctx: Context,
  name: LoggedName,
): Promise<{ readonly mailId: MailId } | { readonly end: MailEnd }> {
  const now = ctx.clock.now();
  const mailId = ctx.newId<"mail">();
  const { kind, subjectId, occasion } = name;
  const row = { kind, subjectId, occasion, status: "sending", attempts: 1, claimedAt: now } as const;
  try {
    await ctx.db.insert(mailLog).values({ ...row, id: mailId, createdAt: now });
    return { mailId };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return claimAgain(ctx, name, now);
}

async function claimAgain(ctx: Context, name: LoggedName, now: Date) {
  const [row] = await ctx.db.select().from(mailLog).where(isNamed(name));
  if (!row) throw new Error(`Mail ${name.kind} about ${name.subjectId} has lost its row`);
  const { id: mailId, status, attempts } = row;
  if (status === "waiting") {
    const [taken] = await ctx.db
      .update(mailLog)
      .set({ status: "sending", claimedAt: now, attempts: attempts + 1 })
      .where(and(eq(mailLog.id, mailId), eq(mailLog.status, "waiting")));
    if (taken.affectedRows === 1) return { mailId };
  } else if (status !== "sending") return { end: status };
  else if (await giveUp(ctx, mailId, now)) return { end: "undecided" as const };
  throw beingSent(name);
}

function beingSent({ kind, subjectId }: MailName): Error {
  return new Error(`Mail ${kind} about ${subjectId} is being sent by another`);
}

/**
 * Lets go of a mail that there is no need of any more: one that surely wasn't sent is forgotten, one whose sender died
 * in the middle becomes undecided. Throws while another is at it.
 */
export async function dropMail(ctx: Context, name: LoggedName): Promise<MailEnd | "needless"> {
  await ctx.db.delete(mailLog).where(and(isNamed(name), eq(mailLog.status, "waiting")));
  const [row] = await ctx.db.select().from(mailLog).where(isNamed(name));
  if (!row) return "needless";
  if (row.status !== "sending" && row.status !== "waiting") return row.status;
  if (await giveUp(ctx, row.id, ctx.clock.now())) return "undecided";
  throw beingSent(name);
}

/** Ends a mail whose sender died; false when that isn't so. */
async function giveUp(ctx: Context, mailId: MailId, now: Date): Promise<boolean> {
  const diedBefore = new Date(now.getTime() - claimLifeMs);
  const [given] = await ctx.db
    .update(mailLog)
    .set({ status: "undecided", answer: "Whoever sent it died over it", endedAt: now })
    .where(and(eq(mailLog.id, mailId), eq(mailLog.status, "sending"), lte(mailLog.claimedAt, diedBefore)));
  return given.affectedRows === 1;
}

/** Writes down how sending ended. Whoever sent it knows better than whoever gave it up meanwhile. */
export async function recordEnd(ctx: Context, mailId: MailId, { outcome, answer }: Delivery): Promise<void> {
  await ctx.db
    .update(mailLog)
    .set({ status: outcome, answer: oneLine(answer), endedAt: ctx.clock.now() })
    .where(eq(mailLog.id, mailId));
}

/** Gives the right back: the mail surely wasn't sent. */
export async function recordFailure(ctx: Context, mailId: MailId, answer: string): Promise<void> {
  await ctx.db
    .update(mailLog)
    .set({ status: "waiting", answer: oneLine(answer) })
    .where(and(eq(mailLog.id, mailId), eq(mailLog.status, "sending")));
}

function isNamed({ kind, subjectId, occasion }: LoggedName) {
  return and(eq(mailLog.kind, kind), eq(mailLog.subjectId, subjectId), eq(mailLog.occasion, occasion));
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").slice(0, 500);
}
