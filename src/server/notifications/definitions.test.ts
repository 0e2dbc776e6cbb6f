import { describe, expect, test } from "vitest";
import { locales } from "@/shared/locales";
import { mails, type WrittenMail } from "./definitions";
import { type MailContent, mailContents } from "./schemas";

/** Any mail's own `write`, for props whose kind only the test knows. */
function write(kind: MailContent, props: object): Promise<WrittenMail> {
  return (mails[kind].write as (props: object) => Promise<WrittenMail>)(props);
}

/** The same props with another text for every one that people could have typed. */
function withTexts<T>(props: T, text: string): T {
  const typed = new Set(["title", "optionsLabel", "carrier", "trackingNumber", "reason", "failureCode"]);
  const addressed = new Set(["name", "company", "line1", "line2", "city"]);
  const replaced = (key: string, value: unknown, isAddress: boolean): unknown => {
    if (typeof value === "string") return typed.has(key) || (isAddress && addressed.has(key)) ? text : value;
    if (Array.isArray(value)) return value.map((each) => replaced(key, each, false));
    if (typeof value !== "object" || value === null || value instanceof Date) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, replaced(name, each, key === "address")]),
    );
  };
  return replaced("", props, false) as T; // The same shape with other texts.
}

const everyMail = mailContents.flatMap((kind) => locales.map((locale) => [kind, locale] as const));

/** Where the mails about accounts lead; all others lead to their order. */
const accountLinks: Partial<Record<MailContent, string>> = {
  registration: "verify/sample-",
  "already-registered": "sign-in",
  "password-reset": "reset-password/sample-",
  "password-changed": "forgot-password",
  "two-step-changed": "forgot-password",
  "connection-changed": "forgot-password",
  "staff-invitation": "admin/invitation/sample-",
  "email-change": "account/security/email/confirm/sample-",
  "email-changed": "account/security/email/undo/sample-",
  "email-change-undone": "sign-in",
};

describe.each(everyMail)("%s in %s", (kind, locale) => {
  test("has a subject, a page in its language and a text, with a link to what it is about in both", async () => {
    const mail = await write(kind, mails[kind].sample(locale));
    const path = accountLinks[kind];
    const link = `http://localhost:3000${locale === "en" ? "" : `/${locale}`}/${path ?? "orders/sample-"}`;
    if (path) expect(mail.subject).not.toBe("");
    else expect(mail.subject).toContain("GM-7K3F-92QX");
    expect(mail.html).toContain(`lang="${locale === "en" ? "en" : "zh-Hans"}"`);
    expect(mail.html).toContain(`href="${link}`);
    expect(mail.text).toContain(link);
    expect(mail.text).not.toMatch(/[<>]/);
  });

  test("misses no words", async () => {
    const { subject, html, text } = await write(kind, mails[kind].sample(locale));
    // What next-intl says in the place of a message that isn't there, or that lacks a parameter.
    expect(subject + html + text).not.toMatch(/mails\.|checkout\.|order\.[a-z]|undefined|\[object|NaN/);
    if (locale === "zh")
      expect(text.replaceAll(/https?:\S+/g, "")).not.toMatch(/[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/);
  });

  test("escapes names that are HTML", async () => {
    const hostile = '<img src=x onerror="alert(1)">&amp;</td>';
    const { html } = await write(kind, withTexts(mails[kind].sample(locale), hostile));
    expect(html).not.toContain("<img");
    expect(html).not.toContain("&amp;</td></td>");
  });

  test("has a subject of one line, whatever the names say", async () => {
    const { subject } = await write(kind, withTexts(mails[kind].sample(locale), "A\r\nBcc: all@example.com"));
    expect(subject).not.toMatch(/\p{Cc}|Bcc/u);
  });
});

test("props with a hole are refused, and no mail is written", async () => {
  const { order, ...rest } = mails["order-placed"].sample("en");
  await expect(write("order-placed", rest)).rejects.toThrow(/order/);
  await expect(write("order-placed", { ...rest, order: { ...order, number: "" } })).rejects.toThrow(/number/);
});

describe("order-placed", () => {
  test("says until when to pay, how long that is, and how much", async () => {
    const { text } = await write("order-placed", mails["order-placed"].sample("en"));
    expect(text).toContain("Please pay by Nov 22, 2026, 9:24 AM UTC.");
    expect(text).toContain("That is 10 minutes after you ordered.");
    expect(text).toContain("Pay €224.00 http");
  });

  test("asks nobody to pay for what can't be paid any more", async () => {
    const { text } = await write("order-placed", { ...mails["order-placed"].sample("en"), payUntil: null });
    expect(text).not.toMatch(/pay by|Pay €/);
  });
});

describe("payment-received", () => {
  test("is a receipt: lines, delivery, tax, total and the seller", async () => {
    const { text } = await write("payment-received", mails["payment-received"].sample("en"));
    for (const part of ["1 × €189.00: €189.00", "2 × €24.50: €49.00", "Subtotal: €238.00"])
      expect(text).toContain(part);
    for (const part of ["Discount: -€18.90", "Standard delivery: €4.90", "Total: €224.00"])
      expect(text).toContain(part);
    expect(text).toContain("including VAT 19%: €35.76");
    expect(text).toContain("Seller: Example Ltd");
  });

  test("adds the tax before the total where prices come without it", async () => {
    const sample = mails["payment-received"].sample("en");
    const total = { amountMinor: 25_976, currency: "EUR" };
    const order = { ...sample.order, pricesIncludeTax: false, total };
    const { text } = await write("payment-received", { ...sample, order });
    expect(text).toMatch(/Standard delivery: €4.90\nVAT 19%: €35.76\nTotal: €259.76/);
  });

  test("writes amounts of a currency without decimals as it is written", async () => {
    const sample = mails["payment-received"].sample("en");
    const inYen = JSON.parse(JSON.stringify(sample).replaceAll("EUR", "JPY"));
    const dates = { placedAt: sample.order.placedAt };
    const props = { ...inYen, paidAt: sample.paidAt, order: { ...inYen.order, ...dates } };
    expect((await write("payment-received", props)).text).toContain("Total: ¥22,400");
  });
});

test.each([
  ["customer", false, "You cancelled it. Nothing was charged."],
  ["staff", true, "We had to cancel it. What you paid goes back to you."],
  ["something new", true, "It won’t be delivered."],
])("order-cancelled says why and what becomes of the money: %s", async (reason, isRefunded, words) => {
  const { text } = await write("order-cancelled", {
    ...mails["order-cancelled"].sample("en"),
    ...{ reason, isRefunded },
  });
  expect(text).toContain(words);
});

test.each([
  ["insufficient_funds", "There weren’t enough funds on the card. Nothing was charged."],
  ["toString", "The payment service didn’t accept the payment."],
  [null, "The payment service didn’t accept the payment."],
])("payment-failed says what the gateway said, as far as there are words: %s", async (failureCode, words) => {
  const { text } = await write("payment-failed", { ...mails["payment-failed"].sample("en"), failureCode });
  expect(text).toContain(words);
});

test.each([
  ["en", "on", "asks for a code as well"],
  ["en", "off", "asks for your password alone"],
  ["en", "codes", "Those you had before no longer work"],
  ["zh", "on", "还需输入验证码"],
  ["zh", "off", "只需密码"],
  ["zh", "codes", "原有恢复码已失效"],
] as const)("two-step-changed says in %s what holds now: %s", async (locale, change, words) => {
  const { subject, text } = await write("two-step-changed", {
    ...{ ...mails["two-step-changed"].sample(locale), change },
  });
  expect(text).toContain(words);
  expect(`${subject} ${text}`).not.toMatch(/mails\.|undefined/);
});

test.each([
  ["en", true, "google", "it signs you in here as well"],
  ["en", false, "github", "it no longer signs you in here"],
  ["zh", true, "github", "今后也可以用它登录"],
  ["zh", false, "google", "今后无法再用它登录"],
] as const)(
  "connection-changed says in %s what holds now (connected: %s), and whose account it is about: %s",
  async (locale, isConnected, provider, words) => {
    const { subject, text } = await write("connection-changed", {
      ...{ ...mails["connection-changed"].sample(locale), isConnected, provider },
    });
    const title = { github: "GitHub", google: "Google" }[provider];
    expect(text).toContain(words);
    for (const part of [subject, text]) expect(part).toContain(title);
    expect(`${subject} ${text}`).not.toMatch(/mails\.|undefined/);
  },
);

test("a demo says so in every mail, a shop that sells doesn't", async () => {
  for (const kind of mailContents) {
    const sample = mails[kind].sample("en");
    expect((await write(kind, sample)).text).toContain("demo shop");
    const selling = { ...sample, shop: { ...sample.shop, isDemo: false } };
    expect((await write(kind, selling)).text).not.toContain("demo");
  }
});
