import { expect } from "@playwright/test";
import type { Database } from "@/db/client";
import type { Locale } from "@/shared/locales";
import { routes } from "@/shared/routes";
import { makeAccount, type TestAccount } from "@/testing/accounts";
import { contextOn } from "./context";
import { openMail } from "./mail";
import { uniqueMark } from "./people";
import type { Shopper } from "./shopper";

/** Somebody with a confirmed account of her own. */
export function somebodyWithAccount(
  db: Database,
  options: { name?: string; locale?: Locale } = {},
): Promise<TestAccount> {
  return makeAccount(contextOn(db), { email: `Account-${uniqueMark()}@example.com`, ...options });
}

/** Types e-mail and password into the form that is open, and sends it. */
export async function enterSignIn(
  { page, t }: Shopper,
  { email, password }: Pick<TestAccount, "email" | "password">,
): Promise<void> {
  await page.getByLabel(t("accountForm.email"), { exact: true }).fill(email);
  await page.getByLabel(t("accountForm.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: t("signIn.submit"), exact: true }).click();
}

/** Signs in by the form; ends on the account. */
export async function signIn(shopper: Shopper, account: TestAccount): Promise<void> {
  const { page, locale } = shopper;
  await page.goto(routes.signIn(locale));
  await enterSignIn(shopper, account);
  await expect(page).toHaveURL(routes.account(locale));
}

/** Follows the button of a mail into a new window, which goes on where the mail leads. */
export async function followMail(
  shopper: Shopper,
  { email, subject, button }: { email: string; subject: string; button: string },
): Promise<Shopper> {
  const mail = await openMail(shopper.page, email, subject);
  const [page] = await Promise.all([
    shopper.page.waitForEvent("popup"),
    mail.getByRole("link", { name: button }).click(),
  ]);
  return { ...shopper, page };
}
