import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { demoEnvironment, parseDotenv, readSettings, readVariables } from "./environment.mjs";

describe("parseDotenv", () => {
  test("reads plain and quoted values, export, comments and blanks", () => {
    const text = [
      "# a comment",
      "PLAIN=one two # not this",
      "export EXPORTED=yes",
      "SINGLE='a # b'",
      'DOUBLE="line\\nbreak" # gone',
      "EMPTY=",
      "URL=mysql://u:p#w@h/d",
      "not a variable",
    ].join("\r\n");
    expect(parseDotenv(text)).toEqual({
      PLAIN: "one two",
      EXPORTED: "yes",
      SINGLE: "a # b",
      DOUBLE: "line\nbreak",
      EMPTY: "",
      URL: "mysql://u:p#w@h/d",
    });
  });
});

describe("readVariables", () => {
  /** @type {string} */
  let folder;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "gomall-env-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("the process wins over .env.local, which wins over .env; empty values count as not set", () => {
    writeFileSync(join(folder, ".env"), "A=file\nB=file\nC=file\nD=file");
    writeFileSync(join(folder, ".env.local"), "B=local\nC=local");
    const found = readVariables(folder, { C: "process", D: "" });
    expect(found).toEqual({ A: "file", B: "local", C: "process", D: "file" });
  });
});

describe("readSettings", () => {
  test("nothing configured is a demo on this machine only", () => {
    const { settings, problems } = readSettings({});
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      publicUrl: "http://localhost:3000",
      port: 3000,
      host: "127.0.0.1",
      isDemo: true,
      gatewayPort: 4242,
      gatewayUrl: "http://localhost:4242",
      ...{ mailSmtpPort: 1025, mailViewerPort: 8025 },
    });
  });

  test("the port and the public address follow each other", () => {
    expect(readSettings({ PORT: "4000" }).settings.publicUrl).toBe("http://localhost:4000");
    expect(readSettings({ PUBLIC_URL: "http://localhost:4000" }).settings.port).toBe(4000);
  });

  test("a public address that isn't this machine demands every secret, one line each", () => {
    const { settings, problems } = readSettings({ PUBLIC_URL: "https://shop.example", APP_SECRET: "x" });
    expect(settings).toMatchObject({ isDemo: false, host: "0.0.0.0", port: 3000 });
    expect(problems.map((line) => line.split(" ")[0])).toEqual([
      "AUTH_SECRET",
      "TOTP_KEY",
      "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
      "STRIPE_SECRET_KEY",
      "STRIPE_WEBHOOK_SECRET",
      "MAIL_FROM",
      "SMTP_URL",
    ]);
  });

  test("mails need one way out, not two", () => {
    const { problems } = readSettings({ PUBLIC_URL: "https://shop.example", RESEND_API_KEY: "re_1" });
    expect(problems.join("\n")).not.toContain("SMTP_URL");
  });

  test("a payment key of one's own ends the demo, unless the demo is demanded", () => {
    expect(readSettings({ STRIPE_SECRET_KEY: "sk_test_1" }).settings.isDemo).toBe(false);
    expect(readSettings({ STRIPE_SECRET_KEY: "sk_test_1", GOMALL_DEMO: "1" }).settings.isDemo).toBe(true);
    expect(readSettings({ GOMALL_DEMO: "0" }).problems).toHaveLength(8);
  });

  test("a demo demanded on a public address listens for others too", () => {
    const { settings, problems } = readSettings({ PUBLIC_URL: "https://demo.example", GOMALL_DEMO: "1" });
    expect(problems).toEqual([]);
    expect(settings.host).toBe("0.0.0.0");
  });

  test("all wrong values are told at once", () => {
    const { problems } = readSettings({
      PUBLIC_URL: "shop.example",
      PORT: "http",
      GATEWAY_PORT: "70000",
      GOMALL_DEMO: "maybe",
      DATABASE_URL: "postgres://localhost/shop",
    });
    expect(problems.map((line) => line.split(" ")[0]).sort()).toEqual([
      "DATABASE_URL",
      "GATEWAY_PORT",
      "GOMALL_DEMO",
      "PORT",
      "PUBLIC_URL",
    ]);
  });

  test.each([
    [{ PORT: "4242" }, "PORT and GATEWAY_PORT are both 4242: they must differ."],
    [{ MAIL_SMTP_PORT: "8025" }, "MAIL_SMTP_PORT and MAIL_VIEWER_PORT are both 8025: they must differ."],
  ])("the shop and its sandboxes can't share a port: %j", (given, problem) => {
    expect(readSettings(given).problems).toEqual([problem]);
  });
});

test("a demo's own secrets give way to configured ones", () => {
  const secrets = {
    APP_SECRET: "own",
    AUTH_SECRET: "own",
    TOTP_KEY: "own",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "own",
    STRIPE_SECRET_KEY: "own",
    STRIPE_WEBHOOK_SECRET: "own",
  };
  const { settings } = readSettings({
    APP_SECRET: "configured",
    GATEWAY_PORT: "4300",
    GATEWAY_PUBLIC_URL: "https://pay.example",
    MAIL_SMTP_PORT: "2500",
  });
  expect(demoEnvironment(settings, secrets)).toEqual({
    ...secrets,
    APP_SECRET: "configured",
    STRIPE_API_URL: "http://localhost:4300",
    PAYMENT_PAGE_ORIGIN: "https://pay.example",
    SMTP_URL: "smtp://127.0.0.1:2500",
    MAIL_FROM: "GoMall <hello@gomall.example>",
    GOMALL_DEMO: "1",
  });
});
