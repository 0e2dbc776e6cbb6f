import type { Locator, Page } from "@playwright/test";
import { routes } from "@/shared/routes";
import { cards } from "../support/gateway";
import { orderOf } from "../support/orders";
import { somebody } from "../support/people";
import { makeProduct } from "../support/products";
import { goToCheckout, orderState, placeButton, putInCart } from "../support/shopper";
import { expect, test } from "../support/test";

test("everything from the entrance to the paid order can be done with the keyboard alone", async ({
  shopper,
  db,
}) => {
  const { page, locale, t, api } = shopper;
  const product = await makeProduct(db, { sizes: ["Small", "Large"] });
  const person = somebody();
  const press = (key: string) => page.keyboard.press(key);
  const button = (name: string) => page.getByRole("button", { name });
  const link = (name: string) => page.getByRole("link", { name });

  await expect
    .poll(async () => (await api.catalog.suggest.query({ locale, query: product.title })).products.length)
    .toBeGreaterThan(0);
  await page.goto(routes.home(locale));
  await tabTo(page, page.getByRole("combobox", { name: t("search.label") }));
  await page.keyboard.type(product.title);
  // The first: what was suggested for the beginning of the name may still be there, in another order.
  await expect(page.getByRole("option").first()).toContainText(product.title);
  await press("ArrowDown");
  await press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(product.title);

  await page.goto(routes.product(locale, product.slug));
  await press("Tab");
  await expect(link(t("header.skip"))).toBeFocused();
  await press("Enter");
  await tabTo(page, page.getByRole("radio", { name: "Small" }));
  await press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Large" })).toBeChecked();
  await tabTo(page, button(t("product.add")));
  await press("Space");
  await tabTo(page, link(t("product.toCart")));
  await press("Enter");
  await page.waitForURL("**/cart");
  await tabTo(page, button(t("cart.removeOf", { title: `${product.title}, Size: Large` })));
  await press("Enter");
  await expect(page.getByTestId("cart-undo")).toBeFocused();
  await tabTo(page, button(t("cart.undo")));
  await press("Enter");
  await expect(page.getByTestId("cart-undo")).toContainText(t("cart.notice.restored"));
  await tabTo(page, link(t("cart.checkout")));
  await press("Enter");
  await page.waitForURL("**/checkout");

  await tabTo(page, page.locator("[name=email]"));
  await page.keyboard.type(person.email);
  await tabTo(page, page.locator("[name=country]"));
  await page.keyboard.type("Germany");
  for (const field of ["name", "line1", "postalCode", "city"] as const) {
    await tabTo(page, page.locator(`[name=${field}]`));
    await page.keyboard.type(person.address[field]);
  }
  await press("Enter");
  await page.waitForURL("**/checkout/review");
  await tabTo(page, await placeButton(shopper));
  await press("Enter");
  await page.waitForURL("**/pay/**");

  for (const [field, text] of [
    ["number", cards.good],
    ["exp", "12/34"],
    ["csc", "123"],
    ["name", "Ada"],
  ]) {
    await tabTo(page, page.locator(`[autocomplete=cc-${field}]`));
    await page.keyboard.type(text ?? "");
  }
  await press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("checkout.result.paidTitle"));
  await tabTo(page, link(t("checkout.result.toOrder")));
  await press("Enter");
  await expect(orderState(page)).toHaveText(t("order.state.paid.title"));
  expect(await orderOf(db, person)).toMatchObject({ status: "placed" });
});

test("a form with mistakes moves the focus to their summary, whose links lead to the fields", async ({
  shopper,
  db,
}) => {
  const { page } = shopper;
  await putInCart(shopper, await makeProduct(db));
  await goToCheckout(shopper);
  await page.locator("[name=email]").fill("nobody");
  await page.locator("[name=email]").press("Enter");
  await expect(page.getByTestId("error-summary")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByTestId("error-summary").getByRole("link").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("[name=email]")).toBeFocused();
  await expect(page.locator("[name=email]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[name=email]")).toHaveAccessibleDescription(/e-mail address/);
});

/** Presses Tab until the focus is on the target; every stop on the way must show that it has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = page.locator(":focus");
    if ((await stop.count()) === 0) continue;
    expect(await showsFocus(stop), await stop.evaluate((node) => node.outerHTML.slice(0, 200))).toBe(true);
    if (await target.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error(`The keyboard doesn't reach ${target}`);
}

/** Whether the focused element, or the label drawn in its place, is outlined. */
function showsFocus(stop: Locator): Promise<boolean> {
  return stop.evaluate((node) =>
    [node, node.closest("label")].some((part) => {
      if (!part) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
    }),
  );
}
