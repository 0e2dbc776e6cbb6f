import { expect, type Locator, type Page } from "@playwright/test";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { type Api, apiOf, orderByApi } from "./api";
import { cards, payWith } from "./gateway";
import type { Person } from "./people";
import type { MadeProduct } from "./products";
import { type Words, wordsIn } from "./words";

/** A page of a browser, and the language that is read in it. */
export interface Shopper {
  readonly page: Page;
  readonly locale: Locale;
  readonly t: Words;
  /** The way past the pages, for what a test needs to be there before it begins. */
  readonly api: Api;
}

export function shopperOn(page: Page, locale: Locale, baseUrl = ""): Shopper {
  return { page, locale, t: wordsIn(locale), api: apiOf(page, baseUrl) };
}

/** Puts a product in the cart from its page; with JavaScript the page says so, without it the cart does. */
export async function addToCart(
  { page, locale, t }: Shopper,
  { slug }: Pick<MadeProduct, "slug">,
  quantity = 1,
): Promise<void> {
  await page.goto(routes.product(locale, slug));
  if (quantity !== 1) await page.getByLabel(t("product.quantity"), { exact: true }).fill(String(quantity));
  await page.getByRole("button", { name: t("product.add") }).click();
  await expect(page.getByText(t("cart.notice.added"))).toBeVisible();
}

/** Puts a product in the cart past its page. */
export async function putInCart(
  { api }: Shopper,
  { variantId }: Pick<MadeProduct, "variantId">,
  quantity = 1,
): Promise<void> {
  await api.cart.addLine.mutate({ variantId, quantity });
}

/** The line of a product in the cart. */
export function cartLine(page: Page, { title }: Pick<MadeProduct, "title">): Locator {
  return page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });
}

/** From the cart to the first step of the checkout. */
export async function goToCheckout({ page, locale, t }: Shopper): Promise<void> {
  await page.goto(routes.cart(locale));
  await page.getByRole("link", { name: t("cart.checkout") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("checkout.details.title"));
}

/** Types e-mail and address into the checkout, as a person would: country first. */
export async function fillDetails({ page }: Shopper, { email, address }: Person): Promise<void> {
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=country]").selectOption(address.country);
  for (const field of ["name", "line1", "city", "postalCode"] as const) {
    await page.locator(`[name=${field}]`).fill(address[field]);
  }
  if (address.region) await page.locator("[name=region]").selectOption(address.region);
}

/** From the filled cart to the review, with the total worked out. */
export async function goToReview(shopper: Shopper, person: Person): Promise<void> {
  const { page, t } = shopper;
  await goToCheckout(shopper);
  await fillDetails(shopper, person);
  await page.getByRole("button", { name: t("checkout.details.submit") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("checkout.review.title"));
}

/** The button that orders; its name is the promise to charge the total that the page shows. */
export async function placeButton({ page, t }: Shopper): Promise<Locator> {
  const total = (await page.getByTestId("total").innerText()).trim();
  return page.getByRole("button", { name: t("checkout.review.place", { total }) });
}

/** Places the order; ends on the payment page. */
export async function placeOrder(shopper: Shopper): Promise<void> {
  await (await placeButton(shopper)).click();
  await shopper.page.waitForURL("**/pay/**");
}

/** From an empty cart to the payment page, past the pages in between. Returns the order's token. */
export async function goToPayment(
  { page, locale, api }: Shopper,
  product: Pick<MadeProduct, "variantId">,
  person: Person,
  quantity = 1,
): Promise<string> {
  const { token } = await orderByApi(api, { product, person, quantity, locale });
  const { redirectUrl } = await api.orders.startPayment.mutate({ token, locale });
  await page.goto(redirectUrl);
  return token;
}

/** From an empty cart to the page of an order that awaits payment, past the pages in between. */
export async function goToUnpaidOrder(
  { page, locale, api }: Shopper,
  product: Pick<MadeProduct, "variantId">,
  person: Person,
  quantity = 1,
): Promise<string> {
  const { token } = await orderByApi(api, { product, person, quantity, locale });
  await page.goto(routes.order(locale, token));
  return token;
}

/** Pays on the payment page and waits until the shop says thanks. */
export async function payAndBeThanked({ page, t }: Shopper, card: string = cards.good): Promise<void> {
  await payWith(page, card);
  await page.waitForURL("**/checkout/result/**");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("checkout.result.paidTitle"));
}

/** The heading of the order page that names its state. */
export function orderState(page: Page): Locator {
  return page.locator("#order-state");
}

/** The button on the order page that leads to the payment page. */
export function payButton({ page, t }: Shopper, total: string, isAgain = false): Locator {
  return page.getByRole("button", { name: t(isAgain ? "order.pay.again" : "order.pay.submit", { total }) });
}

/** Cancels on the order page, in its two steps. */
export async function cancelOrder({ page, t }: Shopper): Promise<void> {
  await page.getByText(t("order.cancel.open"), { exact: true }).click();
  await page.getByRole("button", { name: t("order.cancel.submit") }).click();
  await expect(orderState(page)).toHaveText(t("order.state.cancelled.title"));
}
