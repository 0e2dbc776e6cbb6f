import { routes } from "@/shared/routes";
import { expect, test } from "../support/test";

test("while another page is on its way the window shows it, and stops when it is there", async ({
  shopper,
}) => {
  const { page, locale, t } = shopper;
  let letGo = () => {};
  const isAllowed = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/cart?_rsc=*", async (route) => {
    await isAllowed;
    await route.continue();
  });
  await page.goto(routes.home(locale));
  const root = page.locator("html");
  await expect(root).not.toHaveAttribute("data-travelling");
  await page
    .getByRole("banner")
    .getByRole("link", { name: new RegExp(t("header.cart")) })
    .click();
  await expect(root).toHaveAttribute("data-travelling");
  const light = () => root.evaluate((node) => getComputedStyle(node, "::before").height);
  expect(await light()).toBe("3px");
  letGo();
  await page.waitForURL("**/cart");
  await expect(root).not.toHaveAttribute("data-travelling");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(root).not.toHaveAttribute("data-travelling");
});
