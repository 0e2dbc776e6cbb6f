import { routes } from "@/shared/routes";
import { uniqueMark } from "../support/people";
import { makeProduct } from "../support/products";
import { expect, test } from "../support/test";
import { wordsIn } from "../support/words";

test("a category is narrowed by a box and a price, and each filter is taken away by itself", async ({
  shopper,
}) => {
  const { page, locale, t } = shopper;
  await page.goto(routes.category(locale, "clothing"));
  const cards = page.getByRole("main").getByRole("article");
  const all = await cards.count();
  const filters = page.getByRole("region", { name: t("filters.title") });

  const box = filters.getByRole("checkbox", { name: /^Fog/ });
  const counted = Number(/\d+$/.exec((await box.locator("..").textContent()) ?? "")?.[0]);
  await box.check();
  await page.waitForURL(/option=colour\.fog/);
  await expect(cards).toHaveCount(counted);
  await expect(box).toBeChecked();
  await expect(box).toBeFocused();

  await filters.getByRole("spinbutton", { name: t("filters.priceTo") }).fill("45");
  await filters.getByRole("button", { name: t("filters.apply") }).click();
  await page.waitForURL(/max=45/);
  expect(page.url()).toContain("option=colour.fog");
  const chosen = page.getByRole("navigation", { name: t("filters.chosen") });
  await expect(chosen.getByRole("listitem")).toHaveCount(3);

  await chosen.getByRole("link", { name: t("filters.remove", { name: "Colour: Fog" }) }).click();
  await page.waitForURL(/\?max=45$/);
  await expect(box).not.toBeChecked();
  await chosen.getByRole("link", { name: t("filters.clear") }).click();
  await page.waitForURL(/\/categories\/clothing$/);
  await expect(chosen).toHaveCount(0);
  // Other tests may have put things there meanwhile.
  const said = await page.getByRole("main").getByRole("status").innerText();
  await expect(cards).toHaveCount(Number.parseInt(said, 10));
  expect(Number.parseInt(said, 10)).toBeGreaterThanOrEqual(all);
});

test("a box that is ticked before the scripts have come is applied when they have", async ({ shopper }) => {
  const { page, locale, t } = shopper;
  const { promise: ticked, resolve: come } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await ticked;
    await route.continue();
  });
  await page.goto(routes.category(locale, "clothing"), { waitUntil: "commit" });
  const box = page.getByRole("region", { name: t("filters.title") }).getByRole("checkbox", { name: /^Fog/ });
  await box.check();
  come();
  await page.waitForURL(/option=colour\.fog/);
  await expect(box).toBeChecked();
  await expect(box).toBeFocused();
});

test("filters that leave nothing say so and lead back", async ({ shopper }) => {
  const { page, locale, t } = shopper;
  await page.goto(routes.category(locale, "clothing", { max: "1" }));
  await expect(page.getByText(t("filters.emptyTitle"))).toBeVisible();
  await page
    .getByRole("main")
    .getByRole("link", { name: t("filters.clear") })
    .last()
    .click();
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("filters and orders stay when the language changes", async ({ shopper }) => {
  const { page } = shopper;
  const asked = { sort: "price_asc", option: ["colour.fog"] };
  await page.goto(routes.category("en", "clothing", asked));
  await page.getByRole("link", { name: "简体中文" }).click();
  await page.waitForURL(/sort=price_asc&option=colour\.fog/);
  const t = wordsIn("zh");
  await expect(page.getByRole("navigation", { name: t("filters.chosen") })).toContainText("雾灰");
});

test("a search with a typo finds what was meant and says so", async ({ shopper }) => {
  const { page, locale, t } = shopper;
  await page.goto(routes.search(locale, "hodie"));
  await expect(page.getByText(t("search.corrected", { query: "hodie", correction: "hoodie" }))).toBeVisible();
  await expect(page.getByRole("article").first()).toContainText("Mist Hoodie");
});

test("a search of which only some words are known asks what was meant", async ({ shopper }) => {
  const { page, locale, t } = shopper;
  await page.goto(routes.search(locale, "quantum hodie"));
  await expect(page.getByText(t("search.partly"))).toBeVisible();
  await expect(page.getByRole("article").first()).toContainText("Mist Hoodie");
  await page.getByRole("main").getByRole("link", { name: "quantum hoodie" }).click();
  await page.waitForURL(/q=quantum\+hoodie/);
  await expect(page.getByRole("article").first()).toContainText("Mist Hoodie");
});

test("a long search goes on page by page, and from its start when it is ordered", async ({ shopper, db }) => {
  const { page, locale, t } = shopper;
  const mark = uniqueMark();
  const made = Array.from({ length: 26 }, (_, number) =>
    makeProduct(db, { title: `Flock ${mark} ${number}`, priceMinor: 1_000 + number }),
  );
  await Promise.all(made);
  const results = page.getByRole("article").getByRole("heading");
  await expect(async () => {
    await page.goto(routes.search(locale, mark));
    await expect(page.getByText(t("paging.of", { page: 1, pageCount: 2 }))).toBeVisible({ timeout: 500 });
    await expect(page.getByText(t("search.count", { count: 26 }))).toBeVisible({ timeout: 500 });
  }).toPass();
  const seen = await results.allTextContents();
  await page.getByRole("link", { name: t("paging.next") }).click();
  await page.waitForURL(/after=/);
  await expect(results).toHaveCount(2);
  expect(new Set([...seen, ...(await results.allTextContents())]).size).toBe(26);

  await page.getByRole("link", { name: t("category.sorts.price_desc") }).click();
  await page.waitForURL(/sort=price_desc$/);
  await expect(results.first()).toHaveText(`Flock ${mark} 25`);
});

test("suggestions are walked through with the keyboard, and Enter goes to the chosen one", async ({
  shopper,
}) => {
  const { page, locale, t } = shopper;
  await page.goto(routes.home(locale));
  const field = page.getByRole("combobox", { name: t("search.label") });
  await field.pressSequentially("hood");
  const list = page.getByRole("listbox", { name: t("search.suggestions") });
  const options = list.getByRole("option");
  await expect(options.first()).toContainText("Mist Hoodie");
  await expect(options.first()).toContainText("€");
  await expect(field).toHaveAttribute("aria-expanded", "true");

  await field.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute(
    "aria-activedescendant",
    (await options.first().getAttribute("id")) ?? "",
  );
  await field.press("ArrowUp");
  await expect(options.first()).toHaveAttribute("aria-selected", "false");
  await field.press("Escape");
  await expect(list).toBeHidden();
  await expect(field).toHaveValue("hood");

  await field.press("ArrowDown");
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mist Hoodie");
});

test("suggestions name categories, and the last one leads to all results", async ({ shopper }) => {
  const { page, locale, t } = shopper;
  await page.goto(routes.home(locale));
  const field = page.getByRole("combobox", { name: t("search.label") });
  await field.pressSequentially("outd");
  const list = page.getByRole("listbox", { name: t("search.suggestions") });
  await expect(list.getByRole("group", { name: t("search.suggestedCategories") })).toContainText("Outdoors");
  await list.getByRole("option").last().click();
  await page.waitForURL(/\/search\?q=outd/);
  await expect(page.getByRole("article").first()).toBeVisible();
});

test.describe("in Chinese", () => {
  test.use({ language: "zh" });

  test("suggestions find words inside words", async ({ shopper }) => {
    const { page, locale, t } = shopper;
    await page.goto(routes.home(locale));
    await page.getByRole("combobox", { name: t("search.label") }).fill("卫衣");
    await expect(page.getByRole("option").first()).toContainText("晨雾连帽卫衣");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("filters are a form, and a search names the categories that suggestions would", async ({
    shopper,
  }) => {
    const { page, locale, t } = shopper;
    await page.goto(routes.category(locale, "clothing"));
    await page.getByRole("checkbox", { name: /^Fog/ }).check();
    await page.getByRole("checkbox", { name: new RegExp(`^${t("filters.stock")}`) }).check();
    await page.getByRole("button", { name: t("filters.apply") }).click();
    await expect(
      page.getByRole("navigation", { name: t("filters.chosen") }).getByRole("listitem"),
    ).toHaveCount(3);
    await page.getByLabel(t("search.label")).fill("hodie");
    await page.getByLabel(t("search.label")).press("Enter");
    await expect(page.getByRole("article").first()).toContainText("Mist Hoodie");
    await page.getByLabel(t("search.label")).fill("outd");
    await page.getByLabel(t("search.label")).press("Enter");
    await page
      .getByRole("navigation", { name: t("search.matchingCategories") })
      .getByRole("link", { name: "Outdoors" })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Outdoors");
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true });

  test("filters are in a drawer that stays open while one chooses", async ({ shopper }) => {
    const { page, locale, t } = shopper;
    await page.goto(routes.category(locale, "clothing"));
    const box = page.getByRole("checkbox", { name: /^Fog/ });
    await expect(box).toBeHidden();
    await page
      .getByRole("region", { name: t("filters.title") })
      .getByText(t("filters.title"))
      .tap();
    await box.check();
    await page.waitForURL(/option=colour\.fog/);
    await expect(box).toBeVisible();
    await page.getByRole("checkbox", { name: /^Pine/ }).check();
    await page.waitForURL(/option=colour\.pine/);
    await expect(box).toBeChecked();
  });
});
