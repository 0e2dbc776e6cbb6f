import type { Page } from "@playwright/test";
import type { Faults } from "../../sandbox/gateway/faults";

export const cards = {
  good: "4242 4242 4242 4242",
  declined: "4000 0000 0000 0002",
  withoutFunds: "4000 0000 0000 9995",
  secure: "4000 0025 0000 3155",
} as const;

/** Fills in the payment page and sends it. */
export async function payWith(page: Page, card: string): Promise<void> {
  await page.locator("[autocomplete=cc-number]").fill(card);
  await page.locator("[autocomplete=cc-exp]").fill("12/34");
  await page.locator("[autocomplete=cc-csc]").fill("123");
  await page.locator("[autocomplete=cc-name]").fill("Ada Byron");
  await page.locator("form#card button.primary").click();
}

/** The link back to the shop on the payment page. */
export function wayBack(page: Page) {
  return page.locator('a[href*="/orders/"]');
}

/** Sets the gateway's fault switches; those that aren't named go back to rest. */
export async function setFaults(gatewayUrl: string, faults: Partial<Faults>): Promise<void> {
  const answer = await fetch(`${gatewayUrl}/sandbox/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(faults),
  });
  if (!answer.ok) throw new Error(`The gateway says ${answer.status}: ${await answer.text()}`);
}

/** Has the gateway send what waits for another try, now. */
export async function releaseWebhooks(gatewayUrl: string): Promise<void> {
  const answer = await fetch(`${gatewayUrl}/sandbox/webhooks/release`, { method: "POST" });
  if (!answer.ok) throw new Error(`The gateway says ${answer.status}`);
}

/** What the gateway's own books say. */
export async function readLedger(gatewayUrl: string): Promise<unknown> {
  const answer = await fetch(`${gatewayUrl}/sandbox/ledger`);
  return answer.json();
}
