import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, mkdir, open, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import PostalMime from "postal-mime";

/** A mail as it came in. */
export interface KeptMail {
  readonly id: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  /** Of the envelope. */
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  /** The message itself, in base64. */
  readonly raw: string;
}

export interface Store {
  /** Newest first. */
  list(): readonly KeptMail[];
  find(id: string): KeptMail | undefined;
  /** Resolves once the mail is in the file: only then may it be acknowledged. */
  keep(envelope: { from: string; to: readonly string[] }, message: Buffer): Promise<KeptMail>;
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** The oldest mails give way to the newest; memory and file stay within this. */
export const MAX_MAILS = 1000;
const MAX_BYTES = 32 * 1024 * 1024;

/** Opens the mails of earlier runs. A file that breaks off in the middle of a line loses that line only. */
export async function openStore(file: string, now: () => number = Date.now): Promise<Store> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  let mails = trim(existsSync(file) ? parse(await readFile(file, "utf8")) : []);
  let handle = await rewrite(file, mails);
  /** What the file may hold, more than what is kept. */
  let written = measure(mails);
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other, so that lines don't mix. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
  const startAnew = async () => {
    await handle.close();
    handle = await rewrite(file, mails);
    written = measure(mails);
  };
  return {
    list: () => mails.toReversed(),
    find: (id) => mails.find((mail) => mail.id === id),
    keep: (envelope, message) =>
      inTurn(async () => {
        const mail = await describe(envelope, message, new Date(now()));
        mails = trim([...mails, mail]);
        await handle.appendFile(`${JSON.stringify(mail)}\n`);
        written.mails += 1;
        written.bytes += mail.raw.length;
        if (written.mails > 2 * MAX_MAILS || written.bytes > 2 * MAX_BYTES) await startAnew();
        return mail;
      }),
    clear: () =>
      inTurn(async () => {
        mails = [];
        await startAnew();
      }),
    close: () => inTurn(() => handle.close()),
  };
}

async function describe(
  { from, to }: { from: string; to: readonly string[] },
  message: Buffer,
  receivedAt: Date,
): Promise<KeptMail> {
  const { subject = "", messageId = "" } = await PostalMime.parse(message);
  const raw = message.toString("base64");
  return { id: randomUUID(), receivedAt: receivedAt.toISOString(), from, to, subject, messageId, raw };
}

function measure(mails: readonly KeptMail[]) {
  return { mails: mails.length, bytes: mails.reduce((sum, { raw }) => sum + raw.length, 0) };
}

function trim(mails: KeptMail[]): KeptMail[] {
  let bytes = 0;
  const kept = mails
    .slice(-MAX_MAILS)
    .reverse()
    .filter(({ raw }) => {
      bytes += raw.length;
      return bytes <= MAX_BYTES;
    });
  return kept.reverse();
}

function parse(text: string): KeptMail[] {
  return text.split("\n").flatMap((line) => {
    try {
      return [JSON.parse(line) as KeptMail];
    } catch {
      return [];
    }
  });
}

/** Under another name first: a crash leaves the old file or the new one. */
async function rewrite(file: string, mails: readonly KeptMail[]): Promise<FileHandle> {
  const draft = `${file}.tmp`;
  await writeFile(draft, mails.map((mail) => `${JSON.stringify(mail)}\n`).join(""), { mode: 0o600 });
  await rename(draft, file);
  return open(file, "a", 0o600);
}
