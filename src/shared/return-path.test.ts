import { expect, test } from "vitest";
import { returnPath } from "./return-path";

test.each(["/", "/account", "/zh/checkout?step=2#x", "/orders/abc%20d", "/a//b"])("%j leads back", (path) => {
  expect(returnPath(path, "/fallback")).toBe(path);
});

test.each([
  ...["//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "http:evil.example"],
  ...["javascript:alert(1)", "/\t/evil.example", "/\n/evil.example", " //evil.example", "", "account"],
  ...["/.//evil.example", "/a/..//evil.example", "/%09/\\evil.example", `/${"x".repeat(2_001)}`],
  ...[undefined, null, 7, ["/account"], { toString: () => "/account" }],
])("%j leads nowhere else", (path) => {
  expect(returnPath(path, "/fallback")).toBe("/fallback");
});
