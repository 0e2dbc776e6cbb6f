import { routes } from "@/shared/routes";
import { makeProduct, sellDownTo } from "../support/products";
import { cartLine, putInCart } from "../support/shopper";
import { expect, test } from "../support/test";

test("a line that was taken out is said to be gone, and comes back by the keyboard", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const [kept, gone, last] = [await makeProduct(db), await makeProduct(db), await makeProduct(db)];
  await putInCart(shopper, kept);
  await putInCart(shopper, gone, 3);
  await putInCart(shopper, last);
  await page.goto(routes.cart(locale));
  const notice = page.getByTestId("cart-undo");
  await expect(notice).toBeEmpty();

  await cartLine(page, gone)
    .getByRole("button", { name: t("cart.remove") })
    .press("Enter");
  await expect(cartLine(page, gone)).toHaveCount(0);
  await expect(
    page.getByRole("status").filter({ hasText: t("cart.notice.removedTitle", { title: gone.title }) }),
  ).toBeFocused();
  await expect(page.getByTestId("cart-count")).toHaveText("2");

  await page.keyboard.press("Tab");
  await expect(notice.getByRole("button", { name: t("cart.undo") })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cartLine(page, gone).getByRole("spinbutton")).toHaveValue("3");
  await expect(notice).toContainText(t("cart.notice.restored"));
  await expect(notice).toBeFocused();
  await expect(notice.getByRole("button")).toHaveCount(0);
  await expect(page.getByTestId("cart-count")).toHaveText("5");
  const titles = page.getByRole("main").getByRole("listitem").getByRole("heading");
  await expect(titles).toHaveText([kept.title, gone.title, last.title]);
});

test("the last line comes back as far as there is stock; when there is none, it is said", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const product = await makeProduct(db, { stock: 5 });
  await putInCart(shopper, product, 4);
  await page.goto(routes.cart(locale));
  const notice = page.getByTestId("cart-undo");
  const remove = cartLine(page, product).getByRole("button", { name: t("cart.remove") });
  await remove.click();
  await expect(page.getByText(t("cart.emptyTitle"))).toBeVisible();

  await sellDownTo(db, product, 2);
  await notice.getByRole("button", { name: t("cart.undo") }).click();
  await expect(notice).toContainText(t("cart.notice.restoredFewer"));
  await expect(cartLine(page, product).getByRole("spinbutton")).toHaveValue("2");

  await remove.click();
  await expect(page.getByText(t("cart.emptyTitle"))).toBeVisible();
  await sellDownTo(db, product, 0);
  await notice.getByRole("button", { name: t("cart.undo") }).click();
  await expect(notice).toContainText(product.title);
  await expect(notice.getByRole("button", { name: t("cart.undo") })).toBeVisible();
  await expect(page.getByText(t("cart.emptyTitle"))).toBeVisible();
});

test("changing a quantity keeps the focus in its field", async ({ shopper, db }) => {
  const { page, locale } = shopper;
  const product = await makeProduct(db);
  await putInCart(shopper, product);
  await page.goto(routes.cart(locale));
  const field = cartLine(page, product).getByRole("spinbutton");
  await field.fill("3");
  await field.press("Enter");
  await expect(page.getByTestId("cart-count")).toHaveText("3");
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("3");
  await field.fill("999");
  await field.press("Enter");
  await expect(cartLine(page, product).getByRole("status")).not.toBeEmpty();
  await expect(field).toBeFocused();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the notice has a button that puts the line back", async ({ shopper, db }) => {
    const { page, locale, t } = shopper;
    const [product, other] = [await makeProduct(db, { stock: 3 }), await makeProduct(db)];
    await putInCart(shopper, product, 3);
    await putInCart(shopper, other);
    await page.goto(routes.cart(locale));
    await cartLine(page, product)
      .getByRole("button", { name: t("cart.remove") })
      .click();
    await expect(page.getByRole("status").filter({ hasText: t("cart.notice.removed") })).toBeVisible();
    await sellDownTo(db, product, 1);
    await page.getByRole("button", { name: t("cart.undo") }).click();
    await expect(page.getByText(t("cart.notice.restoredFewer"))).toBeVisible();
    await expect(cartLine(page, product).getByRole("spinbutton")).toHaveValue("1");
    const titles = page.getByRole("main").getByRole("listitem").getByRole("heading");
    await expect(titles).toHaveText([product.title, other.title]);
  });
});
