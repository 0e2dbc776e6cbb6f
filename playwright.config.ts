import { defineConfig } from "@playwright/test";

const executablePath = process.env.CHROMIUM_PATH;

/** The browser's own conversations with the outside are off: nothing here needs the internet. */
const browserFlags = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // Pictures cost most of a page's time, and one test looks after them.
  "--blink-settings=imagesEnabled=false",
  // Chromium's sandbox refuses to run as root, as in most containers.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // For a slow machine; what waits says for how long by itself.
  timeout: 150_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["./e2e/global-page-watch.ts"]],
  use: {
    baseURL: process.env.E2E_BASE_URL,
    browserName: "chromium",
    launchOptions: { args: browserFlags, ...(executablePath && { executablePath }) },
    locale: "en-US",
    viewport: { width: 1280, height: 900 },
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
  },
  projects: [
    // Starts and kills shops of its own, one after the other. First, since it takes longest.
    { name: "own shop", testDir: "e2e/own-shop", workers: 1 },
    { name: "journeys", testIgnore: "own-shop/**" },
  ],
});
