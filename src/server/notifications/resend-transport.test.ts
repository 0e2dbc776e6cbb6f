import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { parseEnv } from "@/server/platform/env";
import type { OutgoingMail } from "./mail-transport";
import { mailTransport } from "./transport";

const mail: OutgoingMail = {
  key: "order-placed.1",
  ...{
    from: { name: "GoMall", address: "hello@shop.example" },
    to: "ada@example.com",
    replyTo: "us@shop.example",
  },
  ...{ subject: "Your order", html: "<p>Hello</p>", text: "Hello\n", date: new Date() },
};

interface Asked {
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
}

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Resend as far as its documents say; gives these answers one after the other, and none after the last. */
async function resendThatSays(...answers: readonly (readonly [status: number, body: string])[]) {
  const asked: Asked[] = [];
  const left = [...answers];
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    asked.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
    const [status, body] = left.shift() ?? [];
    if (status) response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { asked, send: (limitMs = 9_000) => transport(`http://127.0.0.1:${port}`, limitMs).send(mail) };
}

function transport(url: string, limitMs = 9_000) {
  return mailTransport({
    env: parseEnv({
      DATABASE_URL: "mysql://user@127.0.0.1/gomall",
      APP_SECRET: "a secret of the tests, 32 characters long",
      AUTH_SECRET: "another secret of the tests, 32 characters long",
      TOTP_KEY: "YSBrZXkgb2YgdGhlIHRlc3RzYSBrZXkgb2YgdGhlIHQ=",
      ...{ STRIPE_SECRET_KEY: "sk", STRIPE_WEBHOOK_SECRET: "whsec" },
      ...{ MAIL_FROM: "hello@shop.example", MAIL_TIMEOUT_MS: String(limitMs) },
      ...{ RESEND_API_KEY: "re_1", RESEND_API_URL: url, SMTP_URL: "smtp://127.0.0.1:9" },
    }),
  });
}

test("with a key for it, mails go through Resend, under a key of their own", async () => {
  const { asked, send } = await resendThatSays([200, '{"id":"49a3999c"}']);
  expect(await send()).toEqual({ outcome: "sent", answer: "Resend 49a3999c" });
  expect(asked).toMatchObject([
    {
      headers: { authorization: "Bearer re_1", "idempotency-key": "order-placed.1" },
      body: { from: "GoMall <hello@shop.example>", to: ["ada@example.com"], reply_to: "us@shop.example" },
    },
  ]);
});

test("a refusal of the mail is one", async () => {
  const { send } = await resendThatSays([422, '{"name":"invalid_to_address"}']);
  expect(await send()).toMatchObject({ outcome: "refused", answer: expect.stringContaining("422") });
});

test.each([401, 403, 429])("%i is no refusal of the mail: it is to be tried again", async (status) => {
  const { send, asked } = await resendThatSays([status, "{}"]);
  await expect(send()).rejects.toThrow(String(status));
  expect(asked).toHaveLength(1);
});

test("an answer that was lost is asked for again under the same key", async () => {
  const { send, asked } = await resendThatSays([500, "{}"], [200, '{"id":"1"}']);
  expect(await send()).toMatchObject({ outcome: "sent" });
  expect(asked.map(({ headers }) => headers["idempotency-key"])).toEqual([
    "order-placed.1",
    "order-placed.1",
  ]);
});

test("without any answer nobody knows", async () => {
  const { send, asked } = await resendThatSays();
  expect(await send(300)).toMatchObject({ outcome: "undecided" });
  expect(asked).toHaveLength(3);
});

test("a service that isn't there surely took nothing", async () => {
  const gone = createServer();
  await new Promise<void>((resolve) => gone.listen(0, "127.0.0.1", resolve));
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  await expect(transport(`http://127.0.0.1:${port}`).send(mail)).rejects.toThrow("didn't take");
});
