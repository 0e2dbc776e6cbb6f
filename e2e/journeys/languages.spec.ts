import { routes } from "@/shared/routes";
import { makeProduct } from "../support/products";
import { putInCart } from "../support/shopper";
import { expect, test } from "../support/test";
import { wordsIn } from "../support/words";

const zh = wordsIn("zh");

test("the language switch keeps the page: home, product, sorted category, search, cart, checkout", async ({
  shopper,
  db,
}) => {
  const { page } = shopper;
  const product = await makeProduct(db);
  await putInCart(shopper, product);
  const pages: [from: string, to: string, title: string][] = [
    [routes.home("en"), routes.home("zh"), zh("home.title")],
    [routes.product("en", product.slug), routes.product("zh", product.slug), product.title],
    [
      routes.category("en", "clothing", { sort: "price_asc" }),
      routes.category("zh", "服饰", { sort: "price_asc" }),
      "服饰",
    ],
    [routes.search("en", "mug"), routes.search("zh", "mug"), zh("search.resultsFor", { query: "mug" })],
    [routes.cart("en"), routes.cart("zh"), zh("cart.title")],
    [routes.checkout("en"), routes.checkout("zh"), zh("checkout.details.title")],
  ];
  for (const [from, to, title] of pages) {
    await page.goto(from);
    await page.getByRole("link", { name: "简体中文" }).click();
    // First the address: a product may be called the same in both languages.
    await expect(page).toHaveURL(encodeURI(decodeURI(to)));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
    await page.getByRole("link", { name: "English" }).click();
    await page.waitForURL(`**${from}`);
  }
});

test("addresses with /en lead to those without, for good", async ({ request }) => {
  for (const [from, to] of [
    ["/en", "/"],
    ["/en/categories/clothing?sort=newest", "/categories/clothing?sort=newest"],
  ] as const) {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(answer.headers().location).toBe(to);
  }
});

for (const locale of ["en", "zh"] as const) {
  test(`an address that leads nowhere is answered 404 with a way on, in ${locale}`, async ({
    page,
    expectedComplaints,
  }) => {
    expectedComplaints.push(/status of 404/);
    const t = wordsIn(locale);
    const prefix = locale === "en" ? "" : "/zh";
    for (const path of ["/no/such/page", "/products/no-such-thing", "/categories/no-such-place"]) {
      const answer = await page.goto(prefix + path);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("notFound.title"));
      await expect(page.getByLabel(t("search.label"))).toBeVisible();
    }
    await page.getByRole("link", { name: t("notFound.home") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("home.title"));
    const lost = await page.goto(`${prefix}/orders/no-such-order-in-this-shop-at-all`);
    expect(lost?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("order.notFound.title"));
  });
}
