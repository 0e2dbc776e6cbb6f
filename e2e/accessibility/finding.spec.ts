import { routes } from "@/shared/routes";
import { expectAccessible } from "../support/accessibility";
import { expect, test } from "../support/test";

test.describe.configure({ timeout: 300_000 });

test("everybody can narrow a list, and use what a search says", async ({ shopper }) => {
  const { page, locale } = shopper;
  const paths = [
    routes.category(locale, "clothing", { option: ["colour.fog", "size.m"], max: "90", sale: "1" }),
    routes.category(locale, "clothing", { max: "1" }),
    routes.search(locale, "hodie"),
    routes.search(locale, "purple hoodie"),
    routes.search(locale, "qwxyzv"),
  ];
  for (const path of paths) {
    await page.goto(path);
    await expectAccessible(page, path, ["light", "dark"]);
  }
});

test("everybody can use the suggestions", async ({ shopper }) => {
  const { page, locale, t } = shopper;
  await page.goto(routes.home(locale));
  const field = page.getByRole("combobox", { name: t("search.label") });
  await field.pressSequentially("wool");
  await expect(page.getByRole("option").first()).toBeVisible();
  await field.press("ArrowDown");
  await expectAccessible(page, "suggestions", ["light", "dark"]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 320, height: 700 }, hasTouch: true });

  test("everybody can use the open filters", async ({ shopper }) => {
    const { page, locale, t } = shopper;
    await page.goto(routes.category(locale, "clothing"));
    await page
      .getByRole("region", { name: t("filters.title") })
      .getByText(t("filters.title"))
      .tap();
    await expect(page.getByRole("checkbox").first()).toBeVisible();
    await expectAccessible(page, "filters", ["light", "dark"]);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang).toBe(0);
  });
});
