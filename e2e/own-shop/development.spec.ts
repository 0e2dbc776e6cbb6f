import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ConsoleMessage } from "@playwright/test";
import { makeClone } from "../support/clone";
import { makeDatabase } from "../support/own-database";
import { expect, test } from "../support/test";

test("npm run dev shows a change of the words in the open page, has its search index, and Ctrl-C ends it", async ({
  page,
}) => {
  // Compiling the first page takes minutes where other tests have the processors, too.
  test.setTimeout(900_000);
  const { databaseUrl, drop } = await makeDatabase();
  const clone = await makeClone();
  try {
    const dev = await clone.startDevelopment(databaseUrl);
    const title = page.getByRole("heading", { level: 1 });
    const listens = page.waitForEvent("console", { predicate: isListeningForChanges, timeout: 300_000 });
    await page.goto(dev.url, { timeout: 300_000, waitUntil: "domcontentloaded" });
    await listens;
    // A part of the page that comes in after the change asks for changes of a state that is past, which Next answers by
    // loading the page anew.
    await page.waitForLoadState("networkidle", { timeout: 300_000 });
    const before = await title.innerText();
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));

    const words = join(clone.folder, "messages", "en.json");
    const text = readFileSync(words, "utf8");
    const after = "An arcade that has just changed";
    // Put in place whole, as editors do: of half a file the server makes an error, after which the page loads anew.
    writeFileSync(`${words}.new`, text.replace(JSON.stringify(before), JSON.stringify(after)));
    renameSync(`${words}.new`, words);
    await expect(title).toHaveText(after, { timeout: 180_000 });
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);

    // The index lives in a program of its own, which a development server has to find as well.
    const input = encodeURIComponent(JSON.stringify({ json: { locale: "en", query: "thnig" } }));
    await expect(async () => {
      const suggested = await page.request.get(`${dev.url}/api/trpc/catalog.suggest?input=${input}`);
      expect(await suggested.text()).toContain(`"correction":"thing"`);
    }).toPass({ timeout: 180_000 });

    await page.close();
    expect(await dev.interrupt()).toContain("Everything is stopped.");
  } finally {
    await clone.remove();
    await drop();
  }
});

/** What Next's script in the page says once it hears of changes. */
function isListeningForChanges(message: ConsoleMessage): boolean {
  return message.text() === "[HMR] connected";
}
