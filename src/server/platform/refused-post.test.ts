import { describe, expect, test } from "vitest";
import { statusOfRefusedPost } from "./refused-post";

const headers = { host: "shop.example", origin: "https://shop.example", "content-length": "120" };
const post = { method: "POST", url: "/cart", headers };

describe("a post to a page", () => {
  test("is taken from the shop's own pages", () => {
    expect(statusOfRefusedPost(post)).toBeNull();
    const fetched = { ...headers, origin: undefined, "sec-fetch-site": "same-origin" };
    expect(statusOfRefusedPost({ ...post, headers: fetched })).toBeNull();
  });

  test("is refused when its browser doesn't say where it comes from", () => {
    expect(statusOfRefusedPost({ ...post, headers: { ...headers, origin: undefined } })).toBe(403);
  });

  test("is taken behind a proxy that forwards the public host", () => {
    const forwarded = {
      ...headers,
      host: "10.0.0.7:3000",
      "x-forwarded-host": "shop.example, inner.example",
    };
    expect(statusOfRefusedPost({ ...post, headers: forwarded })).toBeNull();
  });

  test("of another site's page is refused, and so is one of no page at all", () => {
    for (const origin of [
      "https://evil.example",
      "https://shop.example.evil.example",
      "null",
      "nonsense",
      "",
    ]) {
      expect(statusOfRefusedPost({ ...post, headers: { ...headers, origin } }), origin).toBe(403);
    }
  });

  test("must say how long it is, and not be longer than a form", () => {
    expect(statusOfRefusedPost({ ...post, headers: { ...headers, "content-length": undefined } })).toBe(411);
    expect(statusOfRefusedPost({ ...post, headers: { ...headers, "content-length": "65536" } })).toBeNull();
    expect(statusOfRefusedPost({ ...post, headers: { ...headers, "content-length": "65537" } })).toBe(413);
  });

  test("is none of its business when it isn't one", () => {
    const foreign = { ...headers, origin: "https://evil.example" };
    expect(statusOfRefusedPost({ method: "GET", url: "/cart", headers: foreign })).toBeNull();
    expect(statusOfRefusedPost({ ...post, url: "/api/webhooks/payments", headers: foreign })).toBeNull();
  });
});
