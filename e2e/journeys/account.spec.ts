import type { Page } from "@playwright/test";
import { addressSchema } from "@/shared/address";
import { locales } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { expectAccessible } from "../support/accessibility";
import { orderByApi } from "../support/api";
import { type Member, makeMember, signInPastForm } from "../support/members";
import { orderOf } from "../support/orders";
import { addressIn, type Person, somebody } from "../support/people";
import { makeProduct } from "../support/products";
import { goToCheckout, payAndBeThanked, placeOrder, putInCart } from "../support/shopper";
import { expect, test } from "../support/test";

const second = addressSchema.parse({ ...somebody().address, ...addressIn.JP, name: "Grace Hopper" });

test("signing in brings the cart along; it is bought with a saved address and stands in the account", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const product = await makeProduct(db);
  const { address } = somebody();
  const member = await makeMember(db, { name: "Ada Byron", book: [address, second] });
  const earlier = await orderByApi(shopper.api, { product, person: personOf(member) });
  await putInCart(shopper, product, 2);
  await signInPastForm(page, member);

  await goToCheckout(shopper);
  await expect(page.getByLabel(t("checkout.details.email"))).toHaveValue(member.email);
  await expect(page.getByRole("radio", { name: address.line1 })).toBeChecked();
  await expect(page.getByLabel(t("checkout.details.line1"))).toBeHidden();
  await page.getByRole("radio", { name: second.line1 }).check();
  await page.getByRole("button", { name: t("checkout.details.submit") }).click();
  await expect(page.getByText(second.line1)).toBeVisible();
  await placeOrder(shopper);
  await payAndBeThanked(shopper);

  const order = await orderOf(db, member);
  expect(order.userId).toBe(member.userId);
  await page.goto(routes.account(locale));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    t("account.greeting", { name: "Ada Byron" }),
  );
  // The order from before signing in, which was placed as a guest with the same address, is there as well.
  await expect(page.getByRole("link", { name: earlier.number })).toBeVisible();
  await page.getByRole("link", { name: order.number }).click();
  await expect(page).toHaveURL(new RegExp(order.token));
});

test("what doesn't fit into the account's cart is told, and left out when asked", async ({
  shopper,
  anotherShopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const product = await makeProduct(db, { stock: 3 });
  const member = await makeMember(db);
  const other = await anotherShopper();
  await signInPastForm(other.page, member);
  await putInCart(other, product, 2);
  await putInCart(shopper, product, 2);
  await signInPastForm(page, member);
  await page.goto(routes.cart(locale));
  await expect(page.getByTestId("cart-count")).toHaveText("3");
  await expect(page.getByText(t("cart.leftOver.item", { quantity: 1, title: product.title }))).toBeVisible();
  await page.getByRole("button", { name: t("cart.leftOver.drop") }).click();
  await expect(page.getByText(t("cart.leftOver.title"))).toBeHidden();
  await expect(page.getByTestId("cart-count")).toHaveText("3");
});

test("ending a session from another browser signs it out at its next request", async ({
  shopper,
  anotherShopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const member = await makeMember(db);
  const other = await anotherShopper();
  await signInPastForm(page, member);
  await signInPastForm(other.page, member);
  await putInCart(other, await makeProduct(db));
  await other.page.goto(routes.account(locale));

  await page.goto(routes.accountSecurity(locale));
  await expect(page.getByText(t("account.devices.current"))).toHaveCount(1);
  const end = page.getByRole("listitem").getByRole("button", { name: t("account.devices.end"), exact: true });
  await end.click();
  await expect(page.getByText(t("account.done.sessionEnded"))).toBeVisible();
  await expect(end).toHaveCount(0);

  await expectSentToForm(other.page, routes.accountOrders(locale));
  await other.page.goto(routes.cart(locale));
  await expect(other.page.getByText(t("cart.emptyTitle"))).toBeVisible();
});

test("an address is written down, made the default, changed and deleted", async ({ shopper, db }) => {
  const { page, locale, t } = shopper;
  await signInPastForm(page, await makeMember(db, { book: [second] }));
  await page.goto(routes.accountNewAddress(locale));
  await page.getByRole("button", { name: t("account.addresses.submit") }).click();
  await expect(page.getByTestId("error-summary")).toBeVisible();
  await fillAddress(page, "Torstraße 1");
  await page.getByLabel(t("account.addresses.isDefault")).check();
  await page.getByRole("button", { name: t("account.addresses.submit") }).click();
  await expect(page.getByText(t("account.done.addressSaved"))).toBeVisible();
  const first = page.getByRole("main").getByRole("region").first();
  await expect(first).toContainText("Torstraße 1");
  await expect(first).toContainText(t("account.addresses.default"));

  await first.getByRole("link").click();
  await page.locator("[name=line1]").fill("Torstraße 2");
  await page.getByRole("button", { name: t("account.addresses.submit") }).click();
  await expect(first).toContainText("Torstraße 2");
  await first.getByText(t("account.addresses.remove")).click();
  await first.getByRole("button", { name: t("account.addresses.removeSubmit") }).click();
  await expect(page.getByText(t("account.done.addressRemoved"))).toBeVisible();
  await expect(page.getByText("Torstraße 2")).toHaveCount(0);
  await expect(first).toContainText(t("account.addresses.default"));
});

test("details and password are changed; the old password opens nothing more", async ({
  shopper,
  anotherShopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const member = await makeMember(db);
  await signInPastForm(page, member);
  await page.goto(routes.accountDetails(locale));
  await page.getByLabel(t("account.details.name")).fill("Grace Hopper");
  await page.getByLabel(t("account.details.phone")).fill("call me");
  await page.getByRole("button", { name: t("account.details.submit"), exact: true }).click();
  await expect(page.getByTestId("error-summary")).toBeVisible();
  await page.getByLabel(t("account.details.phone")).fill("+49 30 1234567");
  await page.getByRole("button", { name: t("account.details.submit"), exact: true }).click();
  await expect(page.getByText(t("account.done.profileSaved"))).toBeVisible();

  await page.goto(routes.accountSecurity(locale));
  const submit = page.getByRole("button", { name: t("account.password.submit") });
  await page.getByLabel(t("account.password.current")).fill("not the password");
  await page.getByLabel(t("account.password.new")).fill("harbour violet candle");
  await submit.click();
  await expect(page.getByTestId("error-summary")).toBeVisible();
  await page.getByLabel(t("account.password.current")).fill(member.password);
  await submit.click();
  await expect(page.getByText(t("account.done.passwordChanged"))).toBeVisible();
  const other = await anotherShopper();
  await expect(signInPastForm(other.page, member)).rejects.toThrow();
  await signInPastForm(other.page, { ...member, password: "harbour violet candle" });
});

test("signing out leaves an empty cart and an account that is shut", async ({ shopper, db }) => {
  const { page, locale, t } = shopper;
  await signInPastForm(page, await makeMember(db));
  await putInCart(shopper, await makeProduct(db));
  await page.goto(routes.account(locale));
  await page.getByRole("button", { name: t("account.signOut") }).click();
  await page.waitForURL(`**${routes.signIn(locale)}**`);
  await page.goto(routes.cart(locale));
  await expect(page.getByText(t("cart.emptyTitle"))).toBeVisible();
  await expectSentToForm(page, routes.account(locale));
});

test("every page of an account leads a stranger to the form, and back from there", async ({ shopper }) => {
  const { page, locale } = shopper;
  for (const path of pagesOf(locale)) await expectSentToForm(page, path);
});

for (const language of locales) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("everybody can use the pages of an account", async ({ shopper, db }) => {
      const { page, locale } = shopper;
      const member = await makeMember(db, { name: "Ada Byron", book: [somebody().address, second], locale });
      await orderByApi(shopper.api, { product: await makeProduct(db), person: personOf(member) });
      await signInPastForm(page, member);
      for (const path of pagesOf(locale)) {
        await page.goto(path);
        await expectAccessible(page, path, ["light", "dark"]);
      }
      await putInCart(shopper, await makeProduct(db));
      await goToCheckout(shopper);
      await expectAccessible(page, "checkout with saved addresses", ["light", "dark"]);
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a saved address is chosen at checkout, and another one is typed", async ({ shopper, db }) => {
    const { page, locale, t } = shopper;
    const { address } = somebody();
    await signInPastForm(page, await makeMember(db, { book: [address] }));
    await putInCart(shopper, await makeProduct(db));
    await page.goto(routes.checkout(locale));
    await page.getByRole("button", { name: t("checkout.details.submit") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("checkout.review.title"));
    await expect(page.getByText(address.line1)).toBeVisible();

    await page.goto(routes.checkout(locale));
    await page.getByRole("radio", { name: t("checkout.details.anotherAddress") }).check();
    await fillAddress(page, "Torstraße 77");
    await page.getByRole("button", { name: t("checkout.details.submit") }).click();
    await expect(page.getByText("Torstraße 77")).toBeVisible();
  });
});

function personOf({ email, address }: Member): Person {
  return { email, address };
}

type Language = Parameters<typeof routes.account>[0];

function pagesOf(locale: Language): string[] {
  return [
    routes.account(locale),
    routes.accountOrders(locale),
    routes.accountDetails(locale),
    routes.accountAddresses(locale),
    routes.accountNewAddress(locale),
    routes.accountSecurity(locale),
    routes.accountData(locale),
    routes.accountDelete(locale),
  ];
}

/** The answer to a page's request is the way to the form, which knows the way back. */
async function expectSentToForm(page: Page, path: string): Promise<void> {
  const answer = await page.request.get(path, { maxRedirects: 0 });
  expect(answer.status(), path).toBe(307);
  const form = new URL(answer.headers().location ?? "", "http://shop.invalid");
  expect(form.pathname).toMatch(/\/sign-in$/);
  expect(form.searchParams.get("returnTo")).toBe(path);
}

async function fillAddress(page: Page, line1: string): Promise<void> {
  await page.locator("[name=country]").selectOption("DE");
  const fields = { name: "Ada Byron", line1, postalCode: "10119", city: "Berlin" };
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
}
