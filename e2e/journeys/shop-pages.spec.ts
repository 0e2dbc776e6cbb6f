import { eq } from "drizzle-orm";
import { shippingRates } from "@/db/schema";
import { languageTags, locales } from "@/shared/locales";
import { formatMoney } from "@/shared/money";
import { infoPages, routes } from "@/shared/routes";
import { expect, test } from "../support/test";
import { wordsIn } from "../support/words";

for (const locale of locales) {
  const t = wordsIn(locale);

  test(`the footer leads to every page about the shop, in ${locale}`, async ({ page }) => {
    for (const name of infoPages) {
      await page.goto(routes.home(locale));
      await page
        .getByRole("contentinfo")
        .getByRole("link", { name: t(`pages.nav.${name}`), exact: true })
        .click();
      await page.waitForURL(`**${routes[name](locale)}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t(`pages.${name}.title`));
    }
  });

  test(`the page about delivery says what the database says, in ${locale}`, async ({ page, db }) => {
    const rates = await db.select().from(shippingRates).where(eq(shippingRates.country, "JP"));
    const japan = new Intl.DisplayNames(languageTags[locale], { type: "region" }).of("JP") ?? "";
    await page.goto(routes.shipping(locale));
    const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: japan }) });
    expect(rates.length).toBeGreaterThan(0);
    for (const { priceMinor, currency } of rates) {
      await expect(card).toContainText(
        formatMoney({ amountMinor: priceMinor, currency }, languageTags[locale]),
      );
    }
  });

  test(`pages about the shop and a missing page can be read without JavaScript, in ${locale}`, async ({
    browser,
    contextOptions,
  }) => {
    const context = await browser.newContext({ ...contextOptions, javaScriptEnabled: false });
    const page = await context.newPage();
    for (const name of infoPages) {
      await page.goto(routes[name](locale));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t(`pages.${name}.title`));
    }
    const missing = await page.goto(`${routes.cart(locale)}/no-such-page`);
    expect(missing?.status()).toBe(404);
    await expect(page.getByLabel(t("search.label"))).toBeVisible();
    await expect(page.getByRole("navigation", { name: t("notFound.categories") })).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(4);
    await context.close();
  });
}

test("the language switch keeps the pages about the shop", async ({ page }) => {
  const zh = wordsIn("zh");
  for (const name of infoPages) {
    await page.goto(routes[name]("en"));
    await page.getByRole("link", { name: "简体中文" }).click();
    await page.waitForURL(`**${routes[name]("zh")}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(zh(`pages.${name}.title`));
  }
});

test("the page of what is there brings no page along for what isn't", async ({ request }) => {
  const t = wordsIn("en");
  for (const path of [routes.product("en", "mist-hoodie"), routes.category("en", "clothing")]) {
    expect(await (await request.get(path)).text(), path).not.toContain(t("notFound.meant"));
    expect(await (await request.get(path)).text(), path).not.toContain(t("notFound.products"));
  }
});

for (const { what, path, says } of [
  { what: "a product", path: routes.product("en", "misty-hoodie-of-old"), says: "productText" },
  { what: "a category", path: routes.category("en", "hoodies"), says: "categoryText" },
  {
    what: "a filtered category",
    path: routes.category("en", "hoodies", { sale: "1" }),
    says: "categoryText",
  },
  { what: "any page", path: "/shop/hoodie.html/old", says: "text" },
] as const) {
  test(`${what} that isn't there shows what its address may have meant`, async ({
    page,
    expectedComplaints,
  }) => {
    expectedComplaints.push(/status of 404/);
    const t = wordsIn("en");
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByText(t(`notFound.${says}`))).toBeVisible();
    await expect(page.getByLabel(t("search.label"))).toBeVisible();
    const things = page.getByRole("region", { name: t("notFound.meant") });
    await expect(things.getByRole("article")).toHaveCount(4);
    await expect(things.getByRole("heading", { level: 3 }).first()).toHaveText("Mist Hoodie");
    await things.getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mist Hoodie");
  });
}

test("a product whose address says nothing shows search, categories and what stands first instead", async ({
  page,
  expectedComplaints,
}) => {
  expectedComplaints.push(/status of 404/);
  const t = wordsIn("en");
  const answer = await page.goto(routes.product("en", "qwxyzv"));
  expect(answer?.status()).toBe(404);
  await expect(page.getByText(t("notFound.productText"))).toBeVisible();
  const things = page.getByRole("region", { name: t("notFound.products") });
  await expect(things.getByRole("article")).toHaveCount(4);
  await page
    .getByRole("navigation", { name: t("notFound.categories") })
    .getByRole("link")
    .first()
    .click();
  await page.waitForURL("**/categories/*");
});

test("without a connection every page says so, until it is back", async ({
  page,
  context,
  expectedComplaints,
}) => {
  // What the page was fetching ahead is cut off.
  expectedComplaints.push(/ERR_INTERNET_DISCONNECTED/);
  const t = wordsIn("en");
  await page.goto(routes.about("en"));
  const note = page.getByText(t("failure.offline"));
  await expect(note).toHaveCount(0);
  await context.setOffline(true);
  await expect(note).toBeVisible();
  await context.setOffline(false);
  await expect(note).toHaveCount(0);
});
