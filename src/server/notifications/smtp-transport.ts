import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Env } from "@/server/platform/env";
import type { Delivery, MailTransport, OutgoingMail } from "./mail-transport";

interface Server {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly user: string;
  readonly pass: string;
}

/** A mail server by SMTP, one connection a mail: with a pool, nodemailer itself would repeat what broke off. */
export function smtpTransport(url: string, { MAIL_TIMEOUT_MS, PUBLIC_URL }: Env): MailTransport {
  const server = readUrl(url);
  const { hostname } = new URL(PUBLIC_URL);
  return {
    async send(mail) {
      const message = await compose(mail, hostname).build();
      return handOver(server, mail, message, MAIL_TIMEOUT_MS);
    },
  };
}

function readUrl(text: string): Server {
  const { hostname, port, protocol, username, password } = new URL(text);
  const secure = protocol === "smtps:";
  return {
    ...{ host: hostname, secure, port: port ? Number(port) : secure ? 465 : 587 },
    ...{ user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
}

/** RFC 3834 asks what is sent by a machine to say so, so that no other machine answers. */
const headers = { "Auto-Submitted": "auto-generated" };

function compose({ key, html, text, date, from, to, subject, replyTo }: OutgoingMail, hostname: string) {
  return new MailComposer({
    ...{ from, to, subject, text, html, date, headers },
    ...(replyTo && { replyTo }),
    messageId: `<${key}@${hostname}>`,
    // What stands in a mail is never read from a file or an address.
    ...{ disableFileAccess: true, disableUrlAccess: true, newline: "win" },
  }).compile();
}

/** One mail over one connection, from greeting to answer, within `limitMs`. */
function handOver(server: Server, mail: OutgoingMail, message: Buffer, limitMs: number): Promise<Delivery> {
  return new Promise((resolve, reject) => {
    const connection = connect(server, limitMs);
    const content = Readable.from([message]);
    let isHandedOver = false;
    content.once("end", () => {
      isHandedOver = true;
    });
    const end = (error: unknown, delivery?: Delivery) => {
      clearTimeout(timer);
      if (delivery) connection.quit();
      else connection.close();
      const judged = delivery ?? judge(error, isHandedOver);
      if (judged) resolve(judged);
      else reject(new Error(`The mail server didn't take a mail: ${wordsOf(error)}`, { cause: error }));
    };
    const timer = setTimeout(() => end(new Error(`no answer within ${limitMs} ms`)), limitMs);
    connection.on("error", (error) => end(error));
    const send = () =>
      connection.send({ from: mail.from.address, to: [mail.to] }, content, (error, info) =>
        error ? end(error) : end(null, { outcome: "sent", answer: info?.response ?? "" }),
      );
    connection.connect((error) => {
      if (error) return end(error);
      if (!server.user) return send();
      connection.login({ user: server.user, pass: server.pass }, (refused) =>
        refused ? end(refused) : send(),
      );
    });
  });
}

function connect({ host, port, secure, pass }: Server, limitMs: number): SMTPConnection {
  const phases = { dnsTimeout: limitMs, connectionTimeout: limitMs, greetingTimeout: limitMs };
  // A password never goes over a line that others can read.
  return new SMTPConnection({
    ...phases,
    socketTimeout: limitMs,
    host,
    port,
    secure,
    requireTLS: pass !== "",
  });
}

/**
 * What an error means for the mail; null when it surely wasn't taken. RFC 5321 4.2.1: 5yz is for good. Said of the
 * recipient or of the message it ends the mail; said of the session or the sender, something is to be put right.
 */
function judge(error: unknown, isHandedOver: boolean): Delivery | null {
  const { responseCode, command } = (error ?? {}) as { responseCode?: number; command?: string };
  if (!responseCode) return isHandedOver ? { outcome: "undecided", answer: wordsOf(error) } : null;
  const isAboutMail = command === "RCPT TO" || command === "DATA";
  return responseCode >= 500 && isAboutMail ? { outcome: "refused", answer: wordsOf(error) } : null;
}

function wordsOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  if ("response" in error && typeof error.response === "string") return error.response;
  return error instanceof Error ? error.message : String(error);
}
