import { expect } from "@playwright/test";
import { routes } from "@/shared/routes";
import type { MadeProduct } from "./products";
import { goToCheckout, putInCart, type Shopper } from "./shopper";

/** Looks at all that is said about tax on the way to the review: on the product's page, in the cart, beside the address. */
export async function expectTaxWords(
  shopper: Shopper,
  product: MadeProduct,
  words: "included" | "added",
): Promise<void> {
  const { page, locale, t } = shopper;
  const other = words === "included" ? "added" : "included";
  const expectWords = async (key: "product.taxNote" | "cart.shippingNote" | "checkout.summary.later") => {
    await expect(
      page.getByText(t(`${key}.${words}`), { exact: true }).filter({ visible: true }),
    ).toBeVisible();
    await expect(page.getByText(t(`${key}.${other}`), { exact: true })).toHaveCount(0);
  };
  await page.goto(routes.product(locale, product.slug));
  await expectWords("product.taxNote");
  await putInCart(shopper, product);
  await page.goto(routes.cart(locale));
  await expectWords("cart.shippingNote");
  await goToCheckout(shopper);
  await expectWords("checkout.summary.later");
}
