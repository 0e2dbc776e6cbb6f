import { describe, expect, test } from "vitest";
import { noncePagePolicy, staticPagePolicy } from "./browser-policy";

describe("the policy of static pages", () => {
  const policy = staticPagePolicy(false);

  test("allows no eval, object, base or frame", () => {
    expect(policy).not.toContain("unsafe-eval");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test("lets forms go to the shop alone", () => {
    expect(policy).toContain("form-action 'self';");
  });
});

describe("the policy of pages with a nonce", () => {
  const policy = noncePagePolicy("abc", ["https://pay.example"], false);

  test("runs only scripts with the nonce and what they load", () => {
    expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
  });

  test("lets forms end at the payment page", () => {
    expect(policy).toContain("form-action 'self' https://pay.example;");
  });
});
