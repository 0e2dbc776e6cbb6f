import { beforeAll, describe, expect, test, vi } from "vitest";
import { sitemapElement, sitemapIndex, urlElements } from "./sitemap-xml";

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "mysql://u:p@localhost/x");
  vi.stubEnv("APP_SECRET", "a secret of the tests, 32 characters long");
  vi.stubEnv("STRIPE_SECRET_KEY", "sk");
  vi.stubEnv("STRIPE_WEBHOOK_SECRET", "whsec");
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1");
  vi.stubEnv("MAIL_FROM", "hello@shop.example");
  vi.stubEnv("PUBLIC_URL", "https://shop.example");
});

describe("a page in the sitemap", () => {
  test("is there in each language, and each names all of them", () => {
    const xml = urlElements({ en: "/products/mug", zh: "/zh/products/%E6%9D%AF" });
    const alternates = [
      '<xhtml:link rel="alternate" hreflang="en" href="https://shop.example/products/mug"/>',
      '<xhtml:link rel="alternate" hreflang="zh-Hans" href="https://shop.example/zh/products/%E6%9D%AF"/>',
      '<xhtml:link rel="alternate" hreflang="x-default" href="https://shop.example/products/mug"/>',
    ].join("");
    expect(xml).toBe(
      `<url><loc>https://shop.example/products/mug</loc>${alternates}</url>\n` +
        `<url><loc>https://shop.example/zh/products/%E6%9D%AF</loc>${alternates}</url>\n`,
    );
  });

  test("says when it changed, if that is known", () => {
    const xml = urlElements({ en: "/a", zh: "/zh/a" }, "2026-11-01T00:00:00.000Z");
    expect(xml.match(/<lastmod>2026-11-01T00:00:00\.000Z<\/lastmod>/g)).toHaveLength(2);
  });

  test("can't break the document by its address", () => {
    const xml = urlElements({ en: "/it's?a=1&b=2", zh: "/<loc>" });
    expect(xml).toContain("<loc>https://shop.example/it&apos;s?a=1&amp;b=2</loc>");
    expect(xml).toContain("<loc>https://shop.example/&lt;loc&gt;</loc>");
  });
});

test("the index names its files", () => {
  expect(
    sitemapIndex([sitemapElement("/sitemaps/pages.xml"), sitemapElement("/sitemaps/p-1.xml", "2026-11-01")]),
  ).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      "<sitemap><loc>https://shop.example/sitemaps/pages.xml</loc></sitemap>\n" +
      "<sitemap><loc>https://shop.example/sitemaps/p-1.xml</loc><lastmod>2026-11-01</lastmod></sitemap>\n" +
      "</sitemapindex>\n",
  );
});
