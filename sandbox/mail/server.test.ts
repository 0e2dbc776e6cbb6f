import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { connect } from "node:net";
import os from "node:os";
import path from "node:path";
import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Faults } from "./faults";
import { type RunningMailSandbox, startMailSandbox } from "./server";
import { MAX_MAILS, openStore } from "./store";

let folder: string;
let storeFile: string;
let sandbox: RunningMailSandbox;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gomall-mail-"));
  storeFile = path.join(folder, "home", "mails.jsonl");
  sandbox = await startMailSandbox({ smtpPort: 0, viewerPort: 0, storeFile });
});
afterEach(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

/** Sends a mail as any program would; returns the server's last words. */
async function send({
  to = "ada@example.com",
  subject = "Hello",
  html = "<p>Hello</p>",
  size = 0,
} = {}): Promise<string> {
  const text = `Hello\n${"x".repeat(size)}`;
  const message = await new MailComposer({ from: "a@shop.example", to, subject, text, html })
    .compile()
    .build();
  const connection = new SMTPConnection({ host: "127.0.0.1", port: sandbox.smtpPort });
  return new Promise((resolve) => {
    connection.on("error", (error) => resolve(error.message));
    connection.connect((error) => {
      if (error) return resolve(error.message);
      connection.send({ from: "a@shop.example", to: [to] }, message, (refused, info) => {
        connection.quit();
        resolve(refused ? refused.message : (info?.response ?? ""));
      });
    });
  });
}

async function setFaults(faults: Partial<Faults>): Promise<Response> {
  return fetch(`${sandbox.url}/sandbox/faults`, { method: "POST", body: JSON.stringify(faults) });
}

interface Listed {
  id: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
}

async function listed(query = ""): Promise<Listed[]> {
  return (await (await fetch(`${sandbox.url}/sandbox/mails${query}`)).json()) as Listed[];
}

describe("a mail that came in", () => {
  test("is listed as JSON, newest first, also by its recipient", async () => {
    await send({ subject: "First" });
    await send({ subject: "订单", to: "lin@example.com" });
    expect(await listed()).toMatchObject([
      { subject: "订单" },
      { subject: "First", to: ["ada@example.com"] },
    ]);
    expect((await listed("?to=lin@example.com")).map(({ subject }) => subject)).toEqual(["订单"]);
    expect((await listed())[1]).toMatchObject({
      html: expect.stringContaining("<p>Hello</p>"),
      text: expect.stringContaining("Hello"),
    });
  });

  test("is shown in a frame without scripts, and what it says can't break out of the page", async () => {
    const hostile = '</title><script>alert("x")</script>';
    await send({ subject: hostile, html: "<script>alert(1)</script><p>Hello</p>" });
    const [{ id } = { id: "" }] = await listed();
    for (const at of ["/", `/mails/${id}`]) {
      const page = await fetch(sandbox.url + at);
      expect(await page.text()).not.toContain("<script");
      expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
    const page = await (await fetch(`${sandbox.url}/mails/${id}`)).text();
    expect(page).toMatch(/<iframe[^>]* sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const frame = await fetch(`${sandbox.url}/mails/${id}/html`);
    const policy = frame.headers.get("content-security-policy");
    expect(policy).toMatch(/default-src 'none'.*sandbox allow-popups allow-popups-to-escape-sandbox$/);
  });

  test("stays across a restart, and what a crash left half written doesn't harm the rest", async () => {
    await send({ subject: "Kept" });
    await sandbox.close();
    await appendFile(storeFile, '{"id":"half');
    sandbox = await startMailSandbox({ smtpPort: 0, viewerPort: 0, storeFile });
    expect((await listed()).map(({ subject }) => subject)).toEqual(["Kept"]);
    await send({ subject: "After" });
    expect((await readFile(storeFile, "utf8")).trim().split("\n")).toHaveLength(2);
  });

  test("can be thrown away with all others", async () => {
    await send();
    await fetch(`${sandbox.url}/sandbox/clear`, { method: "POST" });
    expect(await listed()).toEqual([]);
  });

  test("gives way to newer ones, in memory and in the file", async () => {
    const store = await openStore(path.join(folder, "many.jsonl"));
    const message = Buffer.from("Subject: x\r\n\r\nHello\r\n");
    for (let count = 0; count < 2 * MAX_MAILS + 2; count += 1)
      await store.keep({ from: "a", to: [] }, message);
    expect(store.list()).toHaveLength(MAX_MAILS);
    await store.close();
    const lines = (await readFile(path.join(folder, "many.jsonl"), "utf8")).trim().split("\n");
    expect(lines.length).toBeLessThanOrEqual(MAX_MAILS + 1);
  });
});

describe("refused is", () => {
  test.each([
    [{ to: "ada@nowhere.invalid" }, "550 5.1.2"],
    [{ size: 1_200_000 }, "552"],
  ])("what a mail server refuses: %j", async (mail, answer) => {
    expect(await send(mail)).toContain(answer);
    expect(await listed()).toEqual([]);
  });

  test.each<[Partial<Faults>, string]>([
    [{ refuse: 1 }, "550 5.1.1"],
    [{ defer: 1 }, "451 4.3.0"],
    [{ refuseContent: 1 }, "554 5.7.1"],
  ])("as often as %j says", async (faults, answer) => {
    await setFaults(faults);
    expect(await send()).toContain(answer);
    expect(await send()).toContain("250");
  });

  test("only whom the switches mean", async () => {
    await setFaults({ refuse: 5, match: "lin@" });
    expect(await send()).toContain("250");
    expect(await send({ to: "lin@example.com" })).toContain("550");
  });

  test("everybody while it plays dead", async () => {
    await setFaults({ isDown: true });
    expect(await send()).toContain("421");
  });

  test("a switch that doesn't exist, or a value that makes no sense", async () => {
    expect((await setFaults({ refused: 1 } as Partial<Faults>)).status).toBe(400);
    expect((await setFaults({ delayMs: -1 })).status).toBe(400);
  });
});

test("a lost reply is one: the mail is kept, and the connection cut", async () => {
  await setFaults({ loseReply: 1 });
  expect(await send()).not.toContain("250");
  expect(await listed()).toHaveLength(1);
});

test.each([{ host: "evil.example" }, { "x-forwarded-for": "192.0.2.1" }, { origin: "https://evil.example" }])(
  "mails are for this machine's eyes only: %j",
  async (headers) => {
    const lines = Object.entries({ host: "localhost", ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(sandbox.viewerPort, "127.0.0.1");
      socket.end(`GET /sandbox/mails HTTP/1.1\r\n${lines.join("\r\n")}\r\nconnection: close\r\n\r\n`);
      let said = "";
      socket.on("data", (chunk) => (said += chunk));
      socket.on("close", () => resolve(said));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 403/);
  },
);
