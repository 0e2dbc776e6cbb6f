import fc from "fast-check";
import { expect, test } from "vitest";
import { type FormValue, fingerprintOf, parseForm } from "./form-encoding";

function plain(value: FormValue): unknown {
  return typeof value === "string"
    ? value
    : Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
}

test("brackets nest, with and without numbers", () => {
  const text = "a=1&b[c]=2&d[0][e]=3&d[1][e]=4&f[]=5&f[]=6&g%5Bh%5D=%E4%B8%AD";
  expect(plain(parseForm(text))).toEqual({
    a: "1",
    b: { c: "2" },
    d: { 0: { e: "3" }, 1: { e: "4" } },
    f: { 0: "5", 1: "6" },
    g: { h: "中" },
  });
});

test("a name of Object's prototype is a name like any other", () => {
  const form = parseForm("metadata[__proto__]=x&metadata[constructor]=y&__proto__[polluted]=z");
  expect((form.get("metadata") as Map<string, string>).get("__proto__")).toBe("x");
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test.each([
  "a=1&a[b]=2",
  "a[b]=1&a=2",
  "a=1&a=2",
  "a[b=1",
  "[a]=1",
  "a]=1",
  "a[b]c=1",
  `a${"[b]".repeat(9)}=1`,
])("%s is refused", (text) => {
  expect(() => parseForm(text)).toThrow();
});

test("any text is either parsed or refused as the caller's mistake", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        parseForm(text);
      } catch (error) {
        expect(error).toMatchObject({ status: 400 });
      }
    }),
  );
});

test("the fingerprint doesn't depend on the order, but on every name and value", () => {
  expect(fingerprintOf("a=1&b=2")).toBe(fingerprintOf("b=2&a=1"));
  expect(fingerprintOf("a=1&b=2")).not.toBe(fingerprintOf("a=2&b=1"));
  expect(fingerprintOf("a=1")).not.toBe(fingerprintOf("a=1&b="));
});
