import { expect, test } from "vitest";
import { siteOf } from "./same-site";

const from = (headers: Record<string, string>) =>
  siteOf((name) => ({ host: "shop.example", ...headers })[name]);

test.each([
  [{}, "unknown"],
  [{ origin: "https://shop.example" }, "same"],
  [{ "sec-fetch-site": "same-origin" }, "same"],
  [{ "sec-fetch-site": "none" }, "same"],
  [{ "sec-fetch-site": "same-origin", origin: "https://shop.example" }, "same"],
  [
    { host: "10.0.0.7:3000", "x-forwarded-host": "shop.example, inner", origin: "https://shop.example" },
    "same",
  ],
  [{ "sec-fetch-site": "cross-site" }, "other"],
  [{ "sec-fetch-site": "same-site" }, "other"],
  [{ "sec-fetch-site": "cross-site", origin: "https://shop.example" }, "other"],
  [{ "sec-fetch-site": "same-origin", origin: "https://evil.example" }, "other"],
  [{ origin: "https://evil.example" }, "other"],
  [{ origin: "https://shop.example.evil.example" }, "other"],
  [{ origin: "null" }, "other"],
  [{ origin: "" }, "other"],
])("%j is of %s site", (headers, site) => {
  expect(from(headers as Record<string, string>)).toBe(site);
});
