import { readFile } from "node:fs/promises";
import { codeAt } from "@/server/identity/totp";
import { routes } from "@/shared/routes";
import { signIn, somebodyWithAccount } from "../support/accounts";
import { orderByApi } from "../support/api";
import { makeMember, signInPastForm } from "../support/members";
import { ordersOf } from "../support/orders";
import { addressIn, somebody } from "../support/people";
import { makeProduct } from "../support/products";
import { putInCart } from "../support/shopper";
import { expect, test } from "../support/test";

test("one's own data come as a file: details, addresses, cart, orders, and nothing of anybody else's", async ({
  shopper,
  anotherShopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const product = await makeProduct(db);
  const member = await makeMember(db, { name: "Ada Byron", book: [somebody().address] });
  const stranger = await makeMember(db, { name: "Charles Babbage" });
  const other = await anotherShopper();
  await signInPastForm(other.page, stranger);
  await orderByApi(other.api, { product, person: { email: stranger.email, address: stranger.address } });
  await signInPastForm(page, member);
  const order = await orderByApi(shopper.api, {
    product,
    person: { email: member.email, address: member.address },
  });
  await putInCart(shopper, await makeProduct(db), 2);

  await page.goto(routes.account(locale));
  await page.getByRole("link", { name: t("account.nav.data") }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: t("account.data.copy") }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("gomall-data.json");
  const text = await readFile(await download.path(), "utf8");
  expect(JSON.parse(text)).toMatchObject({
    account: { email: member.email, name: "Ada Byron" },
    addresses: [{ name: "Ada Byron", country: "DE" }],
    cart: [{ quantity: 2 }],
    orders: [{ number: order.number, lines: [{ quantity: 1 }] }],
  });
  expect(text).not.toMatch(/Babbage|argon2|passwordHash|tokenHash/);
  expect(text).not.toContain(stranger.email);
});

test("whoever isn't signed in any more is led from the link to the form, and back to the page", async ({
  shopper,
  db,
}) => {
  const { page, locale, t } = shopper;
  const account = await somebodyWithAccount(db);
  await signIn(shopper, account);
  await page.goto(routes.accountData(locale));
  await page.context().clearCookies({ name: "gomall_session" });
  await page.getByRole("link", { name: t("account.data.copy") }).click();
  await expect(page).toHaveURL(routes.signIn(locale, { returnTo: routes.accountData(locale) }));
});

for (const javaScriptEnabled of [true, false]) {
  // Each language once, so that both are walked through.
  const language = javaScriptEnabled ? "en" : "zh";
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript, in ${language}`, () => {
    test.use({ javaScriptEnabled, language });

    test("an account is deleted for good: its order stays, its person and its sessions don't", async ({
      shopper,
      anotherShopper,
      db,
    }) => {
      const { page, locale, t } = shopper;
      const member = await makeMember(db, { name: "Ada Byron", book: [addressOf()], locale });
      const elsewhere = await anotherShopper();
      await signInPastForm(elsewhere.page, member);
      await signInPastForm(page, member);
      const person = { email: member.email, address: member.address };
      const order = await orderByApi(shopper.api, { product: await makeProduct(db), person });
      await putInCart(shopper, await makeProduct(db));

      await page.goto(routes.accountData(locale));
      await page.getByRole("link", { name: t("account.data.toDelete") }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("account.delete.title"));
      await expect(
        page.getByText(t("account.delete.stays.orders", { time: t("account.delete.years", { count: 10 }) })),
      ).toBeVisible();
      const password = page.getByLabel(t("accountForm.password"), { exact: true });
      const confirm = page.getByLabel(t("account.delete.confirm"));
      const submit = page.getByRole("button", { name: t("account.delete.submit") });
      await password.fill(member.password);
      await submit.click();
      await expect(page.getByTestId("error-summary")).toContainText(t("account.delete.confirmMissing"));
      await confirm.check();
      await password.fill("not the password");
      await submit.click();
      await expect(page.getByTestId("error-summary")).toContainText(t("errors.PASSWORD_WRONG"));
      await expect(confirm).toBeChecked();
      await password.fill(member.password);
      await submit.click();

      await expect(page).toHaveURL(routes.accountDeleted(locale));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("accountDeleted.title"));
      const left = (await page.context().cookies()).map(({ name }) => name);
      for (const name of ["session", "device", "cart", "cart_count"])
        expect(left).not.toContain(`gomall_${name}`);
      for (const browser of [page, elsewhere.page]) {
        await browser.goto(routes.account(locale));
        await expect(browser).toHaveURL(routes.signIn(locale, { returnTo: routes.account(locale) }));
      }
      await expect(signInPastForm(page, member)).rejects.toThrow(/where signing in leads/);
      expect(await ordersOf(db, member)).toMatchObject([{ number: order.number, userId: null }]);
      await page.goto(routes.order(locale, order.token));
      await expect(page.getByText(order.number).first()).toBeVisible();
    });
  });
}

test("deleting asks for a code where signing in does", async ({ shopper, db }) => {
  const { page, locale, t, api } = shopper;
  const { email, password, userId } = await makeMember(db);
  await signInPastForm(page, { ...somebody(), email, password, userId });
  const { secret } = await api.identity.setUpSecondFactor.mutate({ password });
  await api.identity.enableSecondFactor.mutate({ code: codeAt(secret, new Date()) });
  await page.goto(routes.accountDelete(locale));
  const code = page.getByLabel(t("account.delete.code"), { exact: true });
  const submit = page.getByRole("button", { name: t("account.delete.submit") });
  await page.getByLabel(t("accountForm.password"), { exact: true }).fill(password);
  await page.getByLabel(t("account.delete.confirm")).check();
  await submit.click();
  await expect(page.getByTestId("error-summary")).toContainText(t("errors.SECOND_FACTOR_WRONG"));
  await code.fill(codeAt(secret, new Date(Date.now() + 30_000)));
  await submit.click();
  await expect(page).toHaveURL(routes.accountDeleted(locale));
});

function addressOf() {
  return { ...somebody().address, ...addressIn.CN };
}
