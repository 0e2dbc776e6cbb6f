import { routes } from "@/shared/routes";
import { expect, test } from "../support/test";

test("a page is fetched ahead once a person points at its link, and not for being in sight", async ({
  shopper,
}) => {
  const { page, locale, t } = shopper;
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "fetch") fetched.push(new URL(request.url()).pathname);
  });
  await page.goto(routes.home(locale));
  const category = page
    .getByRole("navigation", { name: t("header.categories") })
    .getByRole("link")
    .first();
  const path = (await category.getAttribute("href")) ?? "";
  await page.waitForLoadState("networkidle");
  expect(fetched).toEqual([]);

  await expect(async () => {
    await page.mouse.move(0, 0);
    await category.hover();
    expect(fetched).toContain(path);
  }).toPass();
  await page.waitForLoadState("networkidle");
  await category.click();
  await expect(page).toHaveURL(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
