import { type Faults, NO_FAULTS } from "../../sandbox/mail/faults";
import { type ReadMail, readMail } from "../../sandbox/mail/read-mail";
import { type RunningMailSandbox, startMailSandbox } from "../../sandbox/mail/server";
import type { KeptMail } from "../../sandbox/mail/store";

export interface TestMailServer extends RunningMailSandbox {
  readonly smtpUrl: string;
}

/** The mail sandbox on ports of its own. */
export async function openTestMailServer(storeFile: string): Promise<TestMailServer> {
  const running = await startMailSandbox({ smtpPort: 0, viewerPort: 0, storeFile });
  return { ...running, smtpUrl: `smtp://127.0.0.1:${running.smtpPort}` };
}

/** Makes it a mail server that has seen no mail yet and works as it should. */
export async function emptyMailbox({ store, faults }: TestMailServer): Promise<void> {
  Object.assign(faults, NO_FAULTS);
  await store.clear();
}

/** Sets the fault switches; those that aren't named go back to rest. */
export function setMailFaults(mail: TestMailServer, faults: Partial<Faults>): void {
  Object.assign(mail.faults, NO_FAULTS, faults);
}

/** All that came in so far, oldest first. */
export function mailsIn({ store }: TestMailServer): Promise<(KeptMail & ReadMail)[]> {
  return Promise.all(
    store
      .list()
      .toReversed()
      .map(async (mail) => ({ ...mail, ...(await readMail(mail)) })),
  );
}
