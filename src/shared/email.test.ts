import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "@/testing/any-text";
import { emailSchema, normaliseEmail } from "./email";

describe("an e-mail address is taken", () => {
  test.each([
    "a@b.de",
    "ada.byron+shop@mail.example.co.uk",
    "ADA@EXAMPLE.COM",
    "o'hara@example.com",
    "x_y-z@ex-ample.org",
  ])("%s", (email) => {
    expect(emailSchema.parse(email)).toBe(email);
  });

  test("without blanks around it", () => {
    expect(emailSchema.parse("  ada@example.com\n")).toBe("ada@example.com");
  });

  test("up to 254 characters", () => {
    const email = (length: number) => `a@${"b".repeat(60)}.${"c".repeat(length - 66)}.de`;
    expect(emailSchema.safeParse(email(254)).success).toBe(true);
    expect(emailSchema.safeParse(email(255)).success).toBe(false);
  });
});

describe("what a mail system could read as another recipient, or as two, is refused", () => {
  test.each([
    ["a quoted name", '"a@evil.com"@victim.com'],
    ["a list", "a@evil.com,b@victim.com"],
    ["a list with semicolons", "a@evil.com;b@victim.com"],
    ["two at signs", "a@evil.com@victim.com"],
    ["a header after a line break", "a@victim.com\r\nBcc: b@evil.com"],
    ["a line break alone", "a@vic\ntim.com"],
    ["NUL", "a@victim.com\u0000.evil.com"],
    ["a fullwidth at sign", "a＠victim.com"],
    ["a fullwidth domain", "a@ｖictim.com"],
    ["another alphabet's letter", "а@victim.com"],
    ["a name and brackets", "Ada <a@victim.com>"],
    ["a comment", "a(comment)@victim.com"],
    ["an address as a number", "a@[127.0.0.1]"],
    ["no dot in the domain", "a@localhost"],
    ["a domain that begins with a hyphen", "a@-victim.com"],
    ["a blank", "a b@victim.com"],
    ["nothing before the at sign", "@victim.com"],
    ["nothing", ""],
    ["a name that is too long", `${"a".repeat(65)}@victim.com`],
  ])("%s", (_, email) => {
    expect(emailSchema.safeParse(email).success).toBe(false);
  });

  test.each([[null], [undefined], [7], [["a@b.de"]], [{ email: "a@b.de" }]])("%j", (email) => {
    expect(emailSchema.safeParse(email).success).toBe(false);
  });

  test("whatever is taken has one at sign and no character that separates or quotes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), anyText), (text) => {
        const { data } = emailSchema.safeParse(text);
        if (data !== undefined) expect(data).toMatch(/^[^\s@",;:<>()[\]\\]+@[^\s@",;:<>()[\]\\]+$/);
      }),
    );
  });

  test("a long one is refused at once", () => {
    const startedAt = performance.now();
    for (const tail of ["!", ".a".repeat(50_000), "-".repeat(100_000)]) {
      expect(emailSchema.safeParse(`a@${"a".repeat(100_000)}${tail}`).success).toBe(false);
    }
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

test("addresses are compared without case", () => {
  expect(normaliseEmail(" Ada@Example.COM ")).toBe("ada@example.com");
});
