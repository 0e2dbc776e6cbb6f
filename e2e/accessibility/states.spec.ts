import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { expectAccessible } from "../support/accessibility";
import { makeProduct } from "../support/products";
import { cartLine, putInCart } from "../support/shopper";
import { expect, test } from "../support/test";

/** What pages look like for a moment only; each in both themes. */
for (const language of locales) {
  test.describe(`in ${language}`, () => {
    test.use({ language });
    test.describe.configure({ timeout: 300_000 });

    test("everybody can use the cart after a deed: refused, taken out, put back", async ({ shopper, db }) => {
      const { page, locale, t } = shopper;
      const product = await makeProduct(db);
      const check = (what: string) => expectAccessible(page, what, ["light", "dark"]);
      await putInCart(shopper, product, 2);
      await page.goto(routes.cart(locale));
      const line = cartLine(page, product);
      await line.getByRole("spinbutton").fill("11");
      await line.getByRole("button", { name: t("cart.update") }).click();
      await expect(line.getByRole("status")).not.toBeEmpty();
      await check("cart, a quantity refused");
      await line.getByRole("button", { name: t("cart.remove") }).click();
      const notice = page.getByTestId("cart-undo");
      const undo = notice.getByRole("button", { name: t("cart.undo") });
      await expect(undo).toBeVisible();
      await check("cart, empty, with an offer to undo");
      await undo.click();
      await expect(notice).toContainText(t("cart.notice.restored"));
      await check("cart, put back");
    });

    test("everybody can use a product in each of its colours, also without a connection", async ({
      shopper,
      context,
    }) => {
      const { page, locale, t } = shopper;
      await page.goto(routes.product(locale, locale === "en" ? "mist-hoodie" : "连帽卫衣-晨雾"));
      await page.getByRole("radio").nth(1).check({ force: true });
      await expectAccessible(page, "product, another colour", ["light", "dark"]);
      await context.setOffline(true);
      await expect(page.getByText(t("failure.offline"))).toBeVisible();
      await expectAccessible(page, "product, offline", ["light", "dark"]);
    });
  });
}

test("where motion is unwelcome, cards that are far from being seen take the other colours at once", async ({
  shopper,
}) => {
  const { page, locale } = shopper;
  const coloursOfLinks = () =>
    page
      .locator("main li")
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).color));
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await page.goto(routes.home(locale));
  const inDark = await coloursOfLinks();
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  expect(await coloursOfLinks()).not.toEqual(inDark);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expect(await coloursOfLinks()).toEqual(inDark);
});
