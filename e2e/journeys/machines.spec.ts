import type { APIRequestContext, Page } from "@playwright/test";
import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { uniqueMark } from "../support/people";
import { makeProduct, moveProduct } from "../support/products";
import { expect, test } from "../support/test";

/** The address of a path as the shop gives it to the world. */
const full = (page: Page, path: string) => new URL(path, page.url()).href.replace(/\/$/, "");

/** Where an address leads, without going there. */
async function leads(request: APIRequestContext, path: string) {
  const answer = await request.get(path, { maxRedirects: 0 });
  return { status: answer.status(), to: answer.headers().location };
}

test.describe("a product that has moved", () => {
  for (const locale of locales) {
    test(`is found by every address it had, in one step, in ${locale}`, async ({ request, db }) => {
      const product = await makeProduct(db);
      // Kept by the shop as pages before they move.
      expect((await request.get(routes.product(locale, product.slug))).status()).toBe(200);
      const between = await moveProduct(db, product, `between-${uniqueMark()}`);
      const moved = await moveProduct(db, between, `杯子-${uniqueMark()}`);
      const there = { status: 308, to: routes.product(locale, moved.slug) };
      for (const { slug } of [product, between])
        await expect.poll(() => leads(request, routes.product(locale, slug))).toEqual(there);
      expect((await request.get(there.to)).status()).toBe(200);
    });
  }
});

test("a product's page under the address of another language leads to its own", async ({ request }) => {
  const zh = "/zh/products/%E8%BF%9E%E5%B8%BD%E5%8D%AB%E8%A1%A3-%E6%99%A8%E9%9B%BE";
  expect(await leads(request, "/zh/products/mist-hoodie")).toEqual({ status: 308, to: zh });
});

test.describe("the head of a page", () => {
  test("names the page in each language, and the product's picture, by full addresses", async ({ page }) => {
    await page.goto(routes.product("en", "mist-hoodie"));
    const own = full(page, routes.product("en", "mist-hoodie"));
    const chinese = full(page, "/zh/products/%E8%BF%9E%E5%B8%BD%E5%8D%AB%E8%A1%A3-%E6%99%A8%E9%9B%BE");
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", own);
    for (const [tag, address] of [
      ["en", own],
      ["zh-Hans", chinese],
      ["x-default", own],
    ] as const)
      await expect(page.locator(`link[hreflang="${tag}"]`)).toHaveAttribute("href", address);
    const picture = await page.locator('meta[property="og:image"]').getAttribute("content");
    expect(picture).toContain(full(page, "/_next/image"));
    // Somebody who reads neither AVIF nor WebP.
    const answer = await page.request.get(picture ?? "", { headers: { accept: "*/*" } });
    expect(answer.headers()["content-type"]).toBe("image/jpeg");
  });

  test("asks not to be listed, since this is a demo; the results of a search always do", async ({ page }) => {
    for (const path of [
      routes.home("en"),
      routes.search("en", "mug"),
      routes.cart("en"),
      routes.checkout("en"),
    ]) {
      await page.goto(path);
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    }
  });
});

test("what a page says for machines can't be broken by the name of a product", async ({ page, db }) => {
  const title = `</script><script>window.broken = true</script><!-- ${uniqueMark()}`;
  const product = await makeProduct(db, { title });
  await page.goto(routes.product("en", product.slug));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  expect(await page.evaluate(() => "broken" in window)).toBe(false);
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  const nodes = blocks.flatMap((block) => JSON.parse(block)["@graph"]);
  const found = nodes.find((node) => node["@type"] === "Product");
  expect(found).toMatchObject({ name: title, offers: [{ price: "19.90", priceCurrency: "EUR" }] });
  const crumbs = nodes.find((node) => node["@type"] === "BreadcrumbList");
  expect(crumbs.itemListElement.at(-1)).toMatchObject({ name: title });
});

test("the sitemap leads to every page in every language", async ({ page, request }) => {
  await page.goto(routes.home("en"));
  const index = await (await request.get("/sitemap.xml")).text();
  const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
  expect(files).toEqual([full(page, "/sitemaps/pages.xml"), full(page, "/sitemaps/products-1.xml")]);
  const texts = await Promise.all(files.map(async (file) => (await request.get(file)).text()));
  const addresses = [...texts.join("").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
  for (const path of [
    routes.product("en", "mist-hoodie"),
    routes.category("en", "clothing"),
    routes.category("zh", "服饰"),
    routes.privacy("zh"),
  ])
    expect(addresses).toContain(full(page, path));
  expect((await request.get("/sitemaps/products-999.xml")).status()).toBe(404);
});

test("robots stay out of a demo, and language models are told what the shop is", async ({
  page,
  request,
}) => {
  await page.goto(routes.home("en"));
  expect(await (await request.get("/robots.txt")).text()).toBe("User-Agent: *\nDisallow: /\n\n");
  const llms = await (await request.get("/llms.txt")).text();
  expect(llms).toContain(`(${full(page, routes.category("en", "clothing"))})`);
  expect(llms).toContain(`(${full(page, routes.sitemap())})`);
});

test("the manifest's icons are there", async ({ request }) => {
  const manifest = await (await request.get("/manifest.webmanifest")).json();
  for (const { src, type } of manifest.icons) {
    const answer = await request.get(src);
    expect([answer.status(), answer.headers()["content-type"]], src).toEqual([200, type]);
  }
});
