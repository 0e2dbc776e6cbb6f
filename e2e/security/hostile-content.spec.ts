import type { Page } from "@playwright/test";
import { routes } from "@/shared/routes";
import { somebody } from "../support/people";
import { makeProduct } from "../support/products";
import { addToCart, goToReview, orderState, payAndBeThanked, placeOrder } from "../support/shopper";
import { expect, test } from "../support/test";

const attack = `<script>window.hacked=1</script><svg onload="window.hacked=1"></svg>{{7*7}}`;

for (const language of ["en", "zh"] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("script in a product's words, a name and an address is shown as text, never run", async ({
      shopper,
      db,
    }) => {
      const { page, locale, t } = shopper;
      const title = `${attack} "quoted" & 'odd'`;
      const product = await makeProduct(db, { title, description: attack });
      const person = somebody({ name: attack, line1: `</textarea>${attack}` });

      await addToCart(shopper, product);
      await expectText(page, title);
      // The index has what is new within two seconds.
      await expect(async () => {
        await page.goto(routes.search(locale, title));
        await expect(page.getByRole("article").getByText(title).first()).toBeVisible({ timeout: 1_000 });
      }).toPass();
      await expectText(page, title);
      await page.goto(routes.cart(locale));
      await expectText(page, title);
      await goToReview(shopper, person);
      await expectText(page, title);
      await expectText(page, person.address.line1);
      await placeOrder(shopper);
      await payAndBeThanked(shopper);
      await page.getByRole("link", { name: t("checkout.result.toOrder") }).click();
      await expect(orderState(page)).toBeVisible();
      await expectText(page, title);
      await expectText(page, person.address.name);
    });
  });
}

async function expectText(page: Page, text: string): Promise<void> {
  await expect(page.getByText(text).first()).toBeVisible();
  expect(await page.evaluate(() => "hacked" in window), page.url()).toBe(false);
}
