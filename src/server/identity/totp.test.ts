import { Secret } from "otpauth";
import { expect, test } from "vitest";
import { codeAt, newTotpSecret, stepOfCode, totpUri } from "./totp";

/** RFC 6238, appendix B, cut to six digits. */
const secret = Secret.fromUTF8("12345678901234567890").base32;
const vectors: [seconds: number, code: string][] = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
];

test.each(vectors)("at %i s the code is the RFC's %s, and belongs to that time's step", (seconds, code) => {
  const at = new Date(seconds * 1000);
  expect(codeAt(secret, at)).toBe(code);
  expect(stepOfCode(secret, code, at)).toBe(Math.floor(seconds / 30));
});

test("a code is good one step before and after its own, and no further", () => {
  const code = codeAt(secret, new Date(3_000_000));
  const stepAt = (seconds: number) => stepOfCode(secret, code, new Date(seconds * 1000));
  expect([2_969, 2_970, 3_000, 3_059, 3_060].map(stepAt)).toEqual([null, 100, 100, 100, null]);
});

test("what is no code is none", () => {
  for (const code of ["", "28708", "2870820", "２８７０８２", "abcdef", "287082 "])
    expect(stepOfCode(secret, code, new Date(59_000)), code).toBeNull();
});

test("secrets have 160 bits, differ, and come to the app with their names escaped", () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(newTotpSecret());
  const uri = new URL(totpUri(secret, { issuer: "GoMall", label: "a&b=c@example.com" }));
  expect([uri.protocol, uri.host]).toEqual(["otpauth:", "totp"]);
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    ...{ issuer: "GoMall", secret, algorithm: "SHA1", digits: "6", period: "30" },
  });
});
