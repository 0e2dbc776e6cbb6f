import { routes } from "@/shared/routes";
import { addressIn, somebody } from "../support/people";
import { makeProduct } from "../support/products";
import { cartLine, goToReview, orderState, payAndBeThanked, placeOrder, putInCart } from "../support/shopper";
import { expect, test } from "../support/test";
import { euros } from "../support/words";

test("an address in each country that is delivered to can be given with its own fields, and is what the review shows", async ({
  shopper,
  db,
}) => {
  const { page } = shopper;
  await putInCart(shopper, await makeProduct(db));
  for (const address of Object.values(addressIn)) {
    const person = somebody(address);
    await goToReview(shopper, person);
    const destination = page.locator("address");
    await expect(destination).toContainText(person.address.line1);
    await expect(destination).toContainText(person.address.postalCode);
  }
});

test("another way of delivery changes the total at once, and is what is ordered", async ({ shopper, db }) => {
  const { page, api } = shopper;
  await putInCart(shopper, await makeProduct(db));
  await goToReview(shopper, somebody());
  await expect(page.getByTestId("total")).toHaveText(euros(1990 + 490));
  await page.getByRole("radio", { name: /Express/ }).check();
  await expect(page.getByTestId("total")).toHaveText(euros(1990 + 1290));
  await page.reload();
  await expect(page.getByRole("radio", { name: /Express/ })).toBeChecked();
  const { quote } = await api.checkout.get.query({ locale: "en" });
  expect(quote?.total).toEqual({ amountMinor: 3280, currency: "EUR" });
});

test("every page of the checkout leads back: to the cart while there is one, to the shop once it is ordered", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const product = await makeProduct(db);
  const header = page.getByRole("banner");
  await putInCart(shopper, product);
  await goToReview(shopper, somebody());
  await header.getByRole("link", { name: t("header.backToCart") }).click();
  await page.waitForURL(`**${routes.cart(locale)}`);
  await expect(cartLine(page, product)).toBeVisible();

  await page.goto(routes.checkoutReview(locale));
  await placeOrder(shopper);
  await payAndBeThanked(shopper);
  await header.getByRole("link", { name: t("header.backToShop") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("home.title"));
  await page.goBack();
  await page.getByRole("link", { name: t("checkout.result.toOrder") }).click();
  await expect(orderState(page)).toHaveText(t("order.state.paid.title"));
  await header.getByRole("link", { name: t("header.backToShop") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("home.title"));
  await expect(page.getByTestId("cart-count")).toHaveCount(0);
});

test("what is typed into the address form stays when the country is changed and when something is wrong", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  await putInCart(shopper, await makeProduct(db));
  await page.goto(routes.checkout(locale));
  await page.locator("[name=country]").selectOption("DE");
  await page.locator("[name=name]").fill("Zoë O'Neill-Núñez");
  await page.locator("[name=postalCode]").fill("1011");
  await page.locator("[name=country]").selectOption("JP");
  await page.locator("[name=country]").selectOption("DE");
  await page.getByRole("button", { name: t("checkout.details.submit") }).click();
  await expect(page.getByTestId("error-summary")).toContainText(t("errors.POSTAL_CODE_INVALID"));
  await expect(page.locator("[name=name]")).toHaveValue("Zoë O'Neill-Núñez");
  await expect(page.locator("[name=postalCode]")).toHaveValue("1011");
});
