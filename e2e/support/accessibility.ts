import { expect, type Page, test } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";
import { lookedAt } from "./pages-of-the-shop";

/** WCAG 2.2, levels A and AA, as far as a machine can tell. */
const options: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  resultTypes: ["violations"],
};

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

export type ColorScheme = "light" | "dark";

/** Nothing on the page keeps anybody from using it, in each of the colour schemes. */
export async function expectAccessible(
  page: Page,
  what: string,
  colorSchemes: readonly ColorScheme[] = ["light"],
): Promise<void> {
  test.info().annotations.push({ type: lookedAt, description: new URL(page.url()).pathname });
  // What a deed has changed brings its title anew, a moment after its words.
  await expect(page).toHaveTitle(/\S/);
  for (const colorScheme of colorSchemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const found = await findViolations(page);
    expect.soft(found, `${what}, ${colorScheme}`).toEqual([]);
  }
}

/** What axe, which a page is given once and keeps, says against it; it is looked at whole, since it has no frames. */
async function findViolations(page: Page) {
  expect(page.frames()).toHaveLength(1);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOptions) => {
    const { violations } = await window.axe.run(document, runOptions);
    return violations.map(({ id, help, nodes }) => ({
      ...{ id, help },
      where: nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`),
    }));
  }, options);
}

/** The same in both colour schemes, and nothing on the page is wider than the screen. */
export async function expectUsable(page: Page, what: string): Promise<void> {
  await expectAccessible(page, what, ["light", "dark"]);
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overhang, what).toBe(0);
}
