import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { Env } from "@/server/platform/env";
import type { Delivery, MailTransport, OutgoingMail } from "./mail-transport";

/** A lost answer is asked for again at once, as often as this: Resend forgets a key after a day. */
const maxTries = 3;
const pauseMs = 500;

type Answer = { readonly status: number; readonly body: string } | { readonly failure: unknown };

/**
 * Resend by its HTTP API (https://resend.com/docs/api-reference/emails/send-email). The key of the mail is the
 * idempotency key: asking again sends none twice.
 */
export function resendTransport(apiKey: string, { RESEND_API_URL, MAIL_TIMEOUT_MS }: Env): MailTransport {
  const limitMs = Math.floor(MAIL_TIMEOUT_MS / maxTries);
  return {
    async send(mail) {
      let isPerhapsTaken = false;
      for (let tries = 1; ; tries += 1) {
        const answer = await ask(`${RESEND_API_URL}/emails`, apiKey, mail, limitMs);
        const meaning = judge(answer);
        if (typeof meaning !== "string") return meaning;
        isPerhapsTaken ||= meaning === "perhaps_taken";
        if (!isPerhapsTaken) throw new Error(`Resend didn't take a mail: ${wordsOf(answer)}`);
        if (tries === maxTries) return { outcome: "undecided", answer: wordsOf(answer) };
        await delay(pauseMs);
      }
    },
  };
}

async function ask(url: string, apiKey: string, mail: OutgoingMail, limitMs: number): Promise<Answer> {
  const { key, from, to, replyTo, subject, html, text } = mail;
  try {
    const response = await fetch(url, {
      method: "POST",
      redirect: "error",
      signal: AbortSignal.timeout(limitMs),
      headers: {
        authorization: `Bearer ${apiKey}`,
        "content-type": "application/json",
        "idempotency-key": key,
      },
      body: JSON.stringify({
        ...{ from: from.name ? `${from.name} <${from.address}>` : from.address, to: [to] },
        ...{ subject, html, text, headers: { "Auto-Submitted": "auto-generated" } },
        ...(replyTo && { reply_to: replyTo }),
      }),
    });
    return { status: response.status, body: await response.text() };
  } catch (failure) {
    return { failure };
  }
}

/** What an answer means. 422 is the refusal of the mail itself (https://resend.com/docs/api-reference/errors). */
function judge(answer: Answer): Delivery | "not_taken" | "perhaps_taken" {
  if ("failure" in answer) return isUnconnected(answer.failure) ? "not_taken" : "perhaps_taken";
  const { status, body } = answer;
  if (status >= 500) return "perhaps_taken";
  if (status === 422) return { outcome: "refused", answer: wordsOf(answer) };
  // A wrong key, too many at once, the same key at work elsewhere.
  if (status >= 300) return "not_taken";
  return { outcome: "sent", answer: `Resend ${idIn(body)}` };
}

const unconnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

/** Whether a request never left: there was nobody to send it to. */
function isUnconnected(failure: unknown): boolean {
  const { cause } = (failure ?? {}) as { cause?: { code?: string } };
  return unconnected.has(cause?.code ?? "");
}

const accepted = z.object({ id: z.string() });

function idIn(body: string): string {
  try {
    return accepted.parse(JSON.parse(body)).id;
  } catch {
    return "named no id";
  }
}

function wordsOf(answer: Answer): string {
  return "failure" in answer ? String(answer.failure) : `${answer.status} ${answer.body}`;
}
