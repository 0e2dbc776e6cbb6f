import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { Faults } from "../../sandbox/mail/faults";
import { requiredVariable } from "./test";

interface Mail {
  readonly id: string;
  /** Names the mail and no other: "<order-placed.0192…@localhost>". */
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

/** What the mail sandbox shows. */
const viewerUrl = () => requiredVariable("E2E_MAIL_URL");

/** Everything that has come in for somebody, newest first. */
export async function mailsTo(email: string, sandboxUrl = viewerUrl()): Promise<Mail[]> {
  const answer = await fetch(`${sandboxUrl}/sandbox/mails?to=${encodeURIComponent(email)}`);
  return (await answer.json()) as Mail[];
}

/** What a test's own scripts, which look into the open mail, are told: its frame refuses them as it would the mail's. */
export const mailFrameComplaint = /^Blocked script execution in .*\/mails\/.* sandboxed/;

/** Sets the mail server's fault switches; those that aren't named go back to rest. */
export async function setMailFaults(sandboxUrl: string, faults: Partial<Faults>): Promise<void> {
  const answer = await fetch(`${sandboxUrl}/sandbox/faults`, {
    ...{ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(faults) },
  });
  if (!answer.ok) throw new Error(`The mail sandbox says ${answer.status}: ${await answer.text()}`);
}

/** Opens the mail with this subject, as soon as it has come in; resolves with the page it looks like. */
export async function openMail(page: Page, email: string, subject: string) {
  await expect
    .poll(async () => (await mailsTo(email)).map((mail) => mail.subject), { timeout: 30_000 })
    .toContain(subject);
  await page.goto(viewerUrl());
  await page.getByRole("row").filter({ hasText: email }).getByRole("link", { name: subject }).click();
  return page.frameLocator("iframe");
}

/** The subjects of all that somebody was sent. */
export async function subjectsTo(email: string): Promise<string[]> {
  return (await mailsTo(email)).map(({ subject }) => subject).sort();
}
