import { routes } from "@/shared/routes";
import { makeProduct } from "../support/products";
import { expect, test } from "../support/test";
import { wordsIn } from "../support/words";

test("the search finds a thing by its name, typed into the header of any page", async ({ shopper, db }) => {
  const { page, locale, t } = shopper;
  const product = await makeProduct(db);
  await page.goto(routes.cart(locale));
  const input = encodeURIComponent(JSON.stringify({ json: { locale, query: product.title } }));
  const suggested = async () => (await page.request.get(`/api/trpc/catalog.suggest?input=${input}`)).text();
  await expect.poll(suggested, { intervals: [100] }).toContain(product.title);
  const field = page.getByLabel(t("search.label"));
  await field.fill(product.title.toUpperCase());
  await field.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: t("search.count", { count: 1 }) })).toBeVisible();
  await page.getByRole("article").getByRole("link", { name: product.title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(product.title);
});

test("a search that finds nothing says so and shows where to look instead", async ({ shopper }) => {
  const { page, locale, t } = shopper;
  await page.goto(routes.search(locale, "zebra unicorn"));
  await expect(page.getByText(t("search.emptyTitle", { query: "zebra unicorn" }))).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: /Clothing/ })).toBeVisible();
});

test("the search works in Chinese", async ({ page }) => {
  const t = wordsIn("zh");
  await page.goto(routes.search("zh"));
  await page.getByLabel(t("search.label")).fill("卫衣");
  await page.getByRole("button", { name: t("search.submit") }).click();
  await expect(page.getByRole("article").first()).toContainText("卫衣");
});

test("every picture of the first page and of a product is there", async ({ page }) => {
  for (const path of [routes.home("en"), routes.product("en", "mist-hoodie")]) {
    await page.goto(path);
    const addresses = await page
      .getByRole("main")
      .locator("img")
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src));
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      const answer = await page.request.get(address);
      expect(answer.status(), address).toBe(200);
      expect(answer.headers()["content-type"]).toMatch(/^image\//);
    }
  }
});
