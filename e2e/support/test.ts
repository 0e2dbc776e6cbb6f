import { type BrowserContext, test as base, expect } from "@playwright/test";
import { type Connection, connect, type Database } from "@/db/client";
import type { Locale } from "@/shared/locales";
import { type Shopper, shopperOn } from "./shopper";

interface Options {
  /** The language that the test's shopper reads. */
  language: Locale;
}

interface Fixtures {
  /** The browser's complaints that a test brings about on purpose. */
  expectedComplaints: RegExp[];
  /** Somebody before an empty shop window, and the words of her language. */
  shopper: Shopper;
  /** Another browser, which knows nothing of the first one. */
  anotherShopper: () => Promise<Shopper>;
}

interface WorkerFixtures {
  connection: Connection;
  /** The database of the shop under test. */
  db: Database;
}

/** Playwright's test, in which the browser has nothing to complain about: a stray console error fails it. */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  language: ["en", { option: true }],
  expectedComplaints: async ({}, use) => use([]),

  context: async ({ context, expectedComplaints }, use) => {
    const complaints = listen(context);
    await use(context);
    expectNothingStray(complaints, expectedComplaints);
  },

  shopper: async ({ page, language, baseURL }, use) => use(shopperOn(page, language, baseURL)),

  anotherShopper: async ({ browser, language, baseURL, expectedComplaints }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = [];
    await use(async () => {
      const context = await browser.newContext();
      opened.push({ context, complaints: listen(context) });
      return shopperOn(await context.newPage(), language, baseURL);
    });
    for (const { context, complaints } of opened) {
      await context.close();
      expectNothingStray(complaints, expectedComplaints);
    }
  },

  connection: [
    async ({}, use) => {
      const connection = connect(requiredVariable("E2E_DATABASE_URL"), 3);
      await use(connection);
      await connection.pool.end();
    },
    { scope: "worker" },
  ],

  db: [async ({ connection }, use) => use(connection.db), { scope: "worker" }],
});

export { expect };

/** Everything that the pages of a context complain about from now on. */
function listen(context: BrowserContext): string[] {
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => complaints.push(String(error.error().stack ?? error.error())));
  return complaints;
}

function expectNothingStray(complaints: readonly string[], expected: readonly RegExp[]): void {
  const stray = complaints.filter((text) => !expected.some((pattern) => pattern.test(text)));
  expect(stray, "what the browser complained about").toEqual([]);
}

/** A variable that `npm run test:e2e` sets. */
export function requiredVariable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Run: npm run test:e2e`);
  return value;
}
