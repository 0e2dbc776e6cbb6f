import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseEnv } from "@/server/platform/env";
import { mailsIn, openTestMailServer, setMailFaults, type TestMailServer } from "@/testing/mail";
import type { OutgoingMail } from "./mail-transport";
import { smtpTransport } from "./smtp-transport";

const env = parseEnv({
  DATABASE_URL: "mysql://user@127.0.0.1/gomall",
  APP_SECRET: "a secret of the tests, 32 characters long",
  AUTH_SECRET: "another secret of the tests, 32 characters long",
  TOTP_KEY: "YSBrZXkgb2YgdGhlIHRlc3RzYSBrZXkgb2YgdGhlIHQ=",
  ...{ STRIPE_SECRET_KEY: "sk", STRIPE_WEBHOOK_SECRET: "whsec" },
  ...{ SMTP_URL: "smtp://127.0.0.1", MAIL_FROM: "hello@shop.example" },
});

/** For servers that let one wait: everything else may take as long as a busy machine takes. */
const hasty = { ...env, MAIL_TIMEOUT_MS: 300 };

const mail: OutgoingMail = {
  key: "order-placed.1",
  ...{ from: { name: "GoMall", address: "hello@shop.example" }, to: "ada@example.com", replyTo: null },
  ...{ subject: "Your order", html: "<p>Hello</p>", text: "Hello\n", date: new Date() },
};

let folder: string;
let server: TestMailServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gomall-smtp-"));
  server = await openTestMailServer(join(folder, "mails.jsonl"));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe("what a mail says", () => {
  test("arrives as it was, in every script, dots at the beginning of lines included", async () => {
    const text = "您好\n.\n..two dots\nФин\u{1F363}\n";
    const subject = "订单 GM-7K3F-92QX 的付款已收到，谢谢您！".repeat(3);
    await smtpTransport(server.smtpUrl, env).send({ ...mail, subject, text, html: "<p>您好</p>" });
    const [received] = await mailsIn(server);
    expect(received).toMatchObject({ subject, to: ["ada@example.com"] });
    expect(received?.text.trimEnd()).toBe(text.trimEnd());
    expect(received?.html).toContain("您好");
  });

  test.each(["\r\n", "\n", "\r"])("can't begin another header or recipient: %j", async (lineBreak) => {
    const hostile = `Hello${lineBreak}Bcc: all@example.com${lineBreak}${lineBreak}<b>Body</b>`;
    const from = { name: hostile, address: "hello@shop.example" };
    await smtpTransport(server.smtpUrl, env).send({
      ...mail,
      from,
      subject: hostile,
      replyTo: "a@example.com",
    });
    const [received, ...others] = await mailsIn(server);
    expect(others).toEqual([]);
    expect(received?.to).toEqual(["ada@example.com"]);
    expect(received?.headers.map(({ name }) => name)).not.toContain("Bcc");
    expect(received?.text.trimEnd()).toBe("Hello");
  });
});

describe("a server", () => {
  const sockets: Socket[] = [];
  let strange: Server;

  /** One that says this to whoever connects, and then no more. */
  async function serverThatSays(words: string): Promise<string> {
    strange = createServer((socket) => {
      sockets.push(socket);
      socket.on("error", () => {});
      socket.write(words);
    });
    await new Promise<void>((resolve) => strange.listen(0, "127.0.0.1", resolve));
    return `127.0.0.1:${(strange.address() as AddressInfo).port}`;
  }
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    strange?.close();
  });

  test("that never greets is left within the limit, and the mail is to be tried again", async () => {
    const address = await serverThatSays("");
    await expect(smtpTransport(`smtp://${address}`, hasty).send(mail)).rejects.toThrow("didn't take a mail");
  });

  test("that drips its answer a letter at a time is left within the limit", async () => {
    const address = await serverThatSays("220 slow.example\r\n");
    let drip: NodeJS.Timeout | undefined;
    strange.on("connection", (socket: Socket) => {
      socket.on("data", (chunk) => {
        if (/^EHLO/.test(String(chunk))) socket.write("250 slow.example\r\n");
        else drip = setInterval(() => socket.write("2"), 50);
      });
    });
    // Long enough for a busy machine to get as far as the answer.
    const patient = { ...env, MAIL_TIMEOUT_MS: 2_000 };
    await expect(smtpTransport(`smtp://${address}`, patient).send(mail)).rejects.toThrow("2000 ms");
    clearInterval(drip);
  });

  test("that takes a mail and loses its answer leaves it undecided", async () => {
    setMailFaults(server, { loseReply: 1 });
    expect(await smtpTransport(server.smtpUrl, env).send(mail)).toMatchObject({ outcome: "undecided" });
  });

  test("that asks for a password without TLS doesn't get it", async () => {
    const heard: string[] = [];
    const address = await serverThatSays("220 plain.example\r\n");
    strange.on("connection", (socket: Socket) => {
      socket.on("data", (chunk) => {
        heard.push(String(chunk));
        socket.write(/^EHLO/.test(String(chunk)) ? "250-plain.example\r\n250 AUTH PLAIN\r\n" : "502 No\r\n");
      });
    });
    const sending = smtpTransport(`smtp://user:hunter2@${address}`, env).send(mail);
    await expect(sending).rejects.toThrow("didn't take a mail");
    expect(heard.join("")).toMatch(/^EHLO/);
    expect(heard.join("")).not.toContain("AUTH");
  });
});
