import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, truncate } from "node:fs/promises";
import net from "node:net";
import path from "node:path";
import { createLedgerWriter, type Ledger } from "./ledger-writer";
import type { Changes } from "./records";
import { applyChanges, asChanges, countRecords, createState, forgetOldKeys, type State } from "./state";

export interface LedgerOptions {
  /** Called once when the disk refuses; the process must then end (see `createLedgerWriter`). */
  onFailure: (error: Error) => void;
  compactAboveBytes?: number;
}

const HEADER = `${JSON.stringify({ ledger: "gomall-sandbox-gateway", version: 1 })}\n`;
const COMPACT_ABOVE_BYTES = 16 * 1024 * 1024;

/**
 * Opens the ledger and reads it again into a state. A last line that a crash cut short was never answered for
 * and is cut off; damage anywhere else throws, as does a ledger that another gateway has open.
 */
export async function openLedger(
  file: string,
  nowSeconds: number,
  options: LedgerOptions,
): Promise<{ state: State; ledger: Ledger }> {
  await mkdir(path.dirname(file), { recursive: true });
  const release = await lockLedger(file);
  try {
    const { state, lines, bytes } = await replay(file);
    forgetOldKeys(state, nowSeconds);
    const isMostlyHistory = lines > 2 * countRecords(state);
    if (bytes > (options.compactAboveBytes ?? COMPACT_ABOVE_BYTES) && isMostlyHistory)
      await compact(file, state);
    const handle = await open(file, "a", 0o600);
    if ((await handle.stat()).size === 0) {
      await handle.appendFile(HEADER);
      await handle.sync();
      await syncFolder(path.dirname(file));
    }
    const writer = createLedgerWriter(handle, options.onFailure);
    return { state, ledger: { ...writer, close: () => writer.close().finally(release) } };
  } catch (error) {
    await release();
    throw error;
  }
}

async function replay(file: string): Promise<{ state: State; lines: number; bytes: number }> {
  const state = createState();
  const data = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return Buffer.alloc(0);
    throw error;
  });
  let lines = 0;
  let start = 0;
  for (let end = data.indexOf(10); end !== -1; end = data.indexOf(10, start)) {
    const line = data.toString("utf8", start, end);
    if (start > 0) applyChanges(state, parseLine(line, file, lines + 1));
    else if (`${line}\n` !== HEADER) throw new Error(`${file} is not a ledger of this gateway`);
    start = end + 1;
    lines += 1;
  }
  if (start < data.length) await truncate(file, start);
  return { state, lines, bytes: start };
}

function parseLine(line: string, file: string, number: number): Changes {
  try {
    return JSON.parse(line) as Changes;
  } catch (cause) {
    throw new Error(`${file} is damaged at line ${number}`, { cause });
  }
}

async function compact(file: string, state: State): Promise<void> {
  const handle = await open(`${file}.compacting`, "w", 0o600);
  try {
    await handle.writeFile(HEADER);
    for (const changes of asChanges(state)) await handle.writeFile(`${JSON.stringify(changes)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.compacting`, file);
  await syncFolder(path.dirname(file));
}

/** A renamed or new file is only sure to be found after a crash once its folder is synced too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

/**
 * Two gateways writing one ledger would lose money between them. A name in Linux's abstract socket namespace is
 * held by one process and freed by the kernel however that process ends; other systems go without.
 */
async function lockLedger(file: string): Promise<() => Promise<void>> {
  if (process.platform !== "linux") return async () => {};
  const name = createHash("sha256").update(path.resolve(file)).digest("hex").slice(0, 32);
  const server = net.createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new Error(`${file} is in use by another gateway`) : error);
    });
    server.listen(`\0gomall-ledger-${name}`, resolve);
  });
  server.unref();
  return () => new Promise((resolve) => server.close(() => resolve()));
}
