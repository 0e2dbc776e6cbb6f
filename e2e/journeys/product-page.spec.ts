import type { Page } from "@playwright/test";
import { routes } from "@/shared/routes";
import type { Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

/** In fog, pine and clay, at least two pictures of each. */
const hoodie = "mist-hoodie";

const open = ({ page, locale }: Shopper) => page.goto(routes.product(locale, hoodie));

/** What the pictures say they show, in the order in which they are seen. */
function picturesOf(page: Page): Promise<string[]> {
  return page.locator(".gallery > li").evaluateAll((items) =>
    items
      .map((item) => ({ place: item.getBoundingClientRect(), alt: item.querySelector("img")?.alt ?? "" }))
      .sort((a, b) => a.place.top - b.place.top || a.place.left - b.place.left)
      .map(({ alt }) => alt),
  );
}

/** How much of the page has moved by itself since it was opened. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[]) {
            if (!entry.hadRecentInput) sum += entry.value;
          }
        });
        observer.observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}

test("the pictures of the chosen colour come first, and none is out of reach", async ({ shopper }) => {
  const { page } = shopper;
  await open(shopper);
  const all = await picturesOf(page);
  expect(all.length).toBeGreaterThanOrEqual(6);
  expect(all.every((alt) => alt.includes("Mist Hoodie"))).toBe(true);
  expect(all[0]).toContain("in fog");

  const shift = await shiftOf(page);
  await page.getByRole("radio", { name: "Fog" }).focus();
  for (const colour of ["Pine", "Clay"]) {
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: colour })).toBeChecked();
    const [first, second, ...others] = await picturesOf(page);
    expect([first, second]).toEqual([
      expect.stringContaining(`in ${colour.toLowerCase()}`),
      expect.stringContaining(`in ${colour.toLowerCase()}`),
    ]);
    expect([first, second, ...others].toSorted()).toEqual(all.toSorted());
    // The one that leads is as wide as two.
    const widths = await page
      .locator(`.gallery > li:has(img[alt="${first}"]), .gallery > li:has(img[alt="${second}"])`)
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().width));
    expect(widths[0]).toBeGreaterThan(1.9 * (widths[1] ?? Number.NaN));
  }
  // Another size moves nothing.
  const before = await picturesOf(page);
  await page.getByText("XL", { exact: true }).click();
  expect(await picturesOf(page)).toEqual(before);
  expect(await shiftOf(page)).toBe(shift);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a row of pictures that was swiped along begins anew with the chosen colour", async ({ shopper }) => {
    const { page } = shopper;
    await open(shopper);
    const row = page.locator(".gallery");
    const isAtStart = () => row.evaluate((list) => list.scrollLeft < 40);
    await page.getByText("Pine", { exact: true }).tap();
    await expect.poll(isAtStart).toBe(true);
    expect((await picturesOf(page))[0]).toContain("in pine");

    await row.focus();
    await row.evaluate((list) => list.scrollTo({ left: list.scrollWidth, behavior: "instant" }));
    expect(await isAtStart()).toBe(false);
    await page.getByText("Clay", { exact: true }).tap();
    await expect.poll(isAtStart).toBe(true);
    expect((await picturesOf(page))[0]).toContain("in clay");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the chosen colour comes first, too", async ({ shopper }) => {
    const { page } = shopper;
    await open(shopper);
    await page.getByText("Clay", { exact: true }).click();
    await expect(page.getByRole("radio", { name: "Clay" })).toBeChecked();
    const places = await Promise.all(
      ["fog", "clay"].map((colour) =>
        page.locator(`.gallery img[alt*="in ${colour}"]`).first().boundingBox(),
      ),
    );
    expect(places[1]?.y).toBeLessThan(places[0]?.y ?? 0);
  });
});

test.describe("on a phone without JavaScript", () => {
  test.use({
    ...{ javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
    ...{ hasTouch: true, isMobile: true },
  });

  test("the chosen colour leads the row of pictures, and the rest is swiped to", async ({ shopper }) => {
    const { page } = shopper;
    await open(shopper);
    await page.getByText("Clay", { exact: true }).tap();
    await expect(page.getByRole("radio", { name: "Clay" })).toBeChecked();
    const pictures = await picturesOf(page);
    expect(pictures[0]).toContain("in clay");
    await page.locator(".gallery").evaluate((row) => row.scrollIntoView());
    await expect(page.locator(`.gallery img[alt="${pictures[0]}"]`)).toBeInViewport({ ratio: 0.9 });
    const last = page.locator(`.gallery img[alt="${pictures.at(-1)}"]`);
    await expect(last).not.toBeInViewport();
    await page.locator(".gallery").evaluate((row) => row.scrollTo({ left: row.scrollWidth }));
    await expect(last).toBeInViewport({ ratio: 0.9 });
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang).toBe(0);
  });
});

test("the page of a thing leads on: to others of its category, and to what delivery costs", async ({
  shopper,
}) => {
  const { page, locale, t } = shopper;
  await open(shopper);
  const related = page.getByRole("region", { name: t("product.related") });
  await expect(related.getByRole("article")).toHaveCount(4);
  await expect(related.getByRole("heading", { name: "Mist Hoodie" })).toHaveCount(0);
  await related.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Mist Hoodie");
  await page
    .getByRole("main")
    .getByRole("link", { name: t("product.deliveryLink") })
    .click();
  await page.waitForURL(`**${routes.shipping(locale)}`);
});
