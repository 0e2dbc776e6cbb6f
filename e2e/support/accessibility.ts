import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2, levels A and AA, as far as a machine can tell. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export type ColorScheme = "light" | "dark";

/** Nothing on the page keeps anybody from using it, in each of the colour schemes. */
export async function expectAccessible(
  page: Page,
  what: string,
  colorSchemes: readonly ColorScheme[] = ["light"],
): Promise<void> {
  for (const colorScheme of colorSchemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    const found = violations.map(({ id, help, nodes }) => ({
      ...{ id, help },
      where: nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary}`),
    }));
    expect.soft(found, `${what}, ${colorScheme}`).toEqual([]);
  }
}

/** The same in both colour schemes, and nothing on the page is wider than the screen. */
export async function expectUsable(page: Page, what: string): Promise<void> {
  await expectAccessible(page, what, ["light", "dark"]);
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overhang, what).toBe(0);
}
