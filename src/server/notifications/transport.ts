import type { Context } from "@/server/platform/context";
import type { MailTransport } from "./mail-transport";
import { resendTransport } from "./resend-transport";
import { smtpTransport } from "./smtp-transport";

/** The way out that an environment names. */
export function mailTransport({ env }: Pick<Context, "env">): MailTransport {
  const { RESEND_API_KEY, SMTP_URL } = env;
  if (RESEND_API_KEY) return resendTransport(RESEND_API_KEY, env);
  if (SMTP_URL) return smtpTransport(SMTP_URL, env);
  throw new Error("SMTP_URL is not set");
}
