import type { Page } from "@playwright/test";
import { routes } from "@/shared/routes";
import { somebody } from "../support/people";
import { makeProduct } from "../support/products";
import { goToReview, goToUnpaidOrder, putInCart } from "../support/shopper";
import { expect, test } from "../support/test";

/** WCAG 1.4.10 and 1.4.4: a narrow window, a desk at 200 %, and text alone at twice its size. */
const windows = {
  "320 pixels": { viewport: { width: 320, height: 640 }, textPercent: 100 },
  "a zoom of 200 %": { viewport: { width: 640, height: 450 }, textPercent: 100 },
  "letters of twice the size": { viewport: { width: 1280, height: 900 }, textPercent: 200 },
};

for (const [what, { viewport, textPercent }] of Object.entries(windows)) {
  test.describe(`at ${what}`, () => {
    test.use({ viewport });
    test.describe.configure({ timeout: 300_000 });

    test("nothing has to be scrolled sideways to be read", async ({ shopper, db, expectedComplaints }) => {
      const { page, locale } = shopper;
      expectedComplaints.push(/status of 404/);
      const check = () => expectNoOverhang(page, textPercent);
      const paths = [
        routes.home(locale),
        routes.category(locale, "clothing", { option: ["colour.fog"], max: "90" }),
        routes.search(locale, "hodie"),
        routes.product(locale, "mist-hoodie"),
        routes.about(locale),
        routes.shipping(locale),
        "/no-such-page",
      ];
      for (const path of paths) {
        await page.goto(path);
        await check();
      }
      const product = await makeProduct(db, { sizes: ["Small", "Large"] });
      await putInCart(shopper, product, 2);
      await page.goto(routes.cart(locale));
      await check();
      await page.goto(routes.checkout(locale));
      await check();
      await goToReview(shopper, somebody());
      await check();
      await goToUnpaidOrder(shopper, product, somebody());
      await check();
    });
  });
}

async function expectNoOverhang(page: Page, textPercent: number): Promise<void> {
  const overhang = await page.evaluate((percent) => {
    const root = document.documentElement;
    root.style.fontSize = `${percent}%`;
    return root.scrollWidth - root.clientWidth;
  }, textPercent);
  expect.soft(overhang, page.url()).toBe(0);
}
