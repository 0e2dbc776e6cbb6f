import type { Context } from "@/server/platform/context";
import { loaders } from "./load-mail";
import { claimMail, dropMail, findEnd, type MailEnd, recordEnd, recordFailure } from "./mail-log";
import type { OutgoingMail } from "./mail-transport";
import type { MailName } from "./mails-for";
import { canSendMail } from "./policy";
import { mailTransport } from "./transport";

export interface SendMail extends MailName {
  /** The key of a resend, which is a mail of its own; not set for the mail itself. */
  readonly resendKey?: string;
}

/**
 * Sends a mail, at most once for each kind and subject: told again, it returns how the mail ended. "needless" when
 * there is nothing to say any more. The row in the log comes first, outside of any transaction; a mail that broke
 * off where it may have arrived is undecided, and never sent again by itself. Throws when it surely wasn't sent and
 * is to be tried again, and while another process is at it.
 */
export async function sendMail(
  ctx: Context,
  { kind, subjectId, resendKey }: SendMail,
): Promise<MailEnd | "needless"> {
  if (!canSendMail(ctx.actor)) throw new Error(`A ${ctx.actor.kind} can't send mails`);
  const name = { kind, subjectId, occasion: resendKey ?? "first" };
  const earlier = await findEnd(ctx, name);
  if (earlier) return earlier;
  const loaded = await loaders[kind](ctx, subjectId);
  if (!loaded) return dropMail(ctx, name);
  const written = await loaded.write();
  // Claimed last, so that little can break off between the claim and the mail.
  const claim = await claimMail(ctx, name);
  if ("end" in claim) return claim.end;
  const { MAIL_FROM: from, SHOP_CONTACT_EMAIL } = ctx.env;
  const { mailId } = claim;
  return handOver(ctx, name, mailId, {
    ...{ ...written, from, to: loaded.to, replyTo: SHOP_CONTACT_EMAIL ?? null, date: ctx.clock.now() },
    key: [kind, subjectId, ...(resendKey ? [resendKey] : [])].join("."),
  });
}

async function handOver(
  ctx: Context,
  { kind, subjectId }: MailName,
  mailId: Parameters<typeof recordEnd>[1],
  mail: OutgoingMail,
): Promise<MailEnd> {
  const delivery = await mailTransport(ctx)
    .send(mail)
    .catch(async (error: unknown) => {
      await recordFailure(ctx, mailId, wordsOf(error, mail));
      throw error;
    });
  const { outcome } = delivery;
  const answer = withoutAddress(delivery.answer, mail);
  await recordEnd(ctx, mailId, { outcome, answer });
  const level = outcome === "sent" ? "info" : "warn";
  ctx.log[level]({ mailId, kind, subjectId, outcome, answer }, "mail handed over");
  return outcome;
}

function wordsOf(error: unknown, mail: OutgoingMail): string {
  return withoutAddress(error instanceof Error ? error.message : String(error), mail);
}

/** Mail servers like to repeat whom they refuse; whom, the order knows. */
function withoutAddress(answer: string, { to }: OutgoingMail): string {
  return answer.replaceAll(to, "…");
}
