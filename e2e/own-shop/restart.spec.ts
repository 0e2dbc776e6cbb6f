import { rateLimits } from "@/db/schema";
import { routes } from "@/shared/routes";
import { somebodyWithAccount } from "../support/accounts";
import { bareClient, signInOutcome } from "../support/bare-client";
import { prolongDelays } from "../support/limits";
import { test } from "../support/own-shop";
import { somebody } from "../support/people";
import { makeProduct } from "../support/products";
import {
  cartLine,
  goToUnpaidOrder,
  orderState,
  payAndBeThanked,
  payButton,
  putInCart,
} from "../support/shopper";
import { expect } from "../support/test";
import { euros } from "../support/words";

test("a cart, an open page and an order that awaits payment outlive a restart of the shop", async ({
  shopper,
  anotherShopper,
  stack,
  db,
  expectedComplaints,
}) => {
  const { page, locale, t } = shopper;
  // The order page asks in vain while the shop is away.
  expectedComplaints.push(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
  const product = await makeProduct(db);
  await putInCart(shopper, product, 2);
  await page.goto(routes.cart(locale));
  const buyer = await anotherShopper();
  await goToUnpaidOrder(buyer, product, somebody());

  await stack.shop.restart();
  await cartLine(page, product).getByRole("spinbutton").fill("3");
  await cartLine(page, product)
    .getByRole("button", { name: t("cart.update") })
    .click();
  await expect(page.getByTestId("cart-count")).toHaveText("3");
  await page.reload();
  await expect(cartLine(page, product).getByRole("spinbutton")).toHaveValue("3");

  await payButton(buyer, euros(1990 + 490)).click();
  await buyer.page.waitForURL("**/pay/**");
  await payAndBeThanked(buyer);
  await buyer.page.getByRole("link", { name: t("checkout.result.toOrder") }).click();
  await expect(orderState(buyer.page)).toHaveText(t("order.state.paid.title"));
});

test("whoever is held up for wrong passwords still is after a restart of the shop", async ({ stack, db }) => {
  const account = await somebodyWithAccount(db);
  const tryWith = async (password: string) =>
    signInOutcome(await bareClient(stack.baseUrl).signIn({ ...account, password }));
  const outcomes: string[] = [];
  for (let number = 0; number < 7; number += 1) outcomes.push(await tryWith("gramophone otter lantern"));
  expect(outcomes).toEqual([...Array(6).fill("SIGN_IN_REFUSED"), "TOO_MANY_ATTEMPTS"]);
  await prolongDelays(db, "sign-in:both");
  expect(await tryWith(account.password)).toBe("TOO_MANY_ATTEMPTS");

  await stack.shop.restart();
  expect(await tryWith(account.password)).toBe("TOO_MANY_ATTEMPTS");
  // What stood in the way was the limit alone.
  await db.delete(rateLimits);
  expect(await tryWith(account.password)).toBe("signed in");
});
