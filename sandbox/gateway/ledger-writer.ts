import type { FileHandle } from "node:fs/promises";
import type { Changes } from "./records";

/** The ledger file: JSON lines, appended and synced before anything is answered. */
export interface Ledger {
  /** Queues a line and resolves once it is on the disk; lines queued meanwhile share one sync. */
  append(changes: Changes): Promise<void>;
  /** Queues a line whose loss does no harm (a delivery mark: the event is then sent twice). */
  note(changes: Changes): void;
  /** Resolves once everything appended so far is on the disk. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

interface Writer {
  handle: FileHandle;
  onFailure: (error: Error) => void;
  queue: string[];
  /** How many lines were queued in all, how many are on the disk, and the last one somebody waits for. */
  queued: number;
  durable: number;
  awaited: number;
  waiters: { upTo: number; resolve: () => void; reject: (error: Error) => void }[];
  isWriting: boolean;
  failure: Error | null;
}

const NOTE_DELAY_MS = 100;

/**
 * `onFailure` is called once, when the disk refuses: what is in memory is then no longer true, every later
 * append rejects, and the process must end.
 */
export function createLedgerWriter(handle: FileHandle, onFailure: (error: Error) => void): Ledger {
  const writer: Writer = {
    handle,
    onFailure,
    queue: [],
    queued: 0,
    durable: 0,
    awaited: 0,
    waiters: [],
    isWriting: false,
    failure: null,
  };
  let noteTimer: NodeJS.Timeout | undefined;
  return {
    append(changes) {
      enqueue(writer, changes);
      writer.awaited = writer.queued;
      void writeBatches(writer);
      return waitFor(writer, writer.queued);
    },
    note(changes) {
      enqueue(writer, changes);
      noteTimer ??= setTimeout(() => {
        noteTimer = undefined;
        void writeBatches(writer);
      }, NOTE_DELAY_MS);
    },
    settled: () => waitFor(writer, writer.awaited),
    async close() {
      clearTimeout(noteTimer);
      void writeBatches(writer);
      await waitFor(writer, writer.queued).catch(() => {});
      await handle.close();
    },
  };
}

function enqueue(writer: Writer, changes: Changes): void {
  writer.queue.push(`${JSON.stringify(changes)}\n`);
  writer.queued += 1;
}

function waitFor(writer: Writer, upTo: number): Promise<void> {
  if (writer.failure) return Promise.reject(writer.failure);
  if (writer.durable >= upTo) return Promise.resolve();
  return new Promise((resolve, reject) => writer.waiters.push({ upTo, resolve, reject }));
}

async function writeBatches(writer: Writer): Promise<void> {
  if (writer.isWriting) return;
  writer.isWriting = true;
  while (writer.queue.length > 0 && !writer.failure) {
    const text = writer.queue.join("");
    const upTo = writer.queued;
    writer.queue = [];
    try {
      await writer.handle.appendFile(text);
      await writer.handle.datasync();
      writer.durable = upTo;
    } catch (error) {
      writer.failure = error as Error;
    }
    releaseWaiters(writer);
  }
  writer.isWriting = false;
}

function releaseWaiters(writer: Writer): void {
  const { failure, waiters, durable } = writer;
  writer.waiters = failure ? [] : waiters.filter((waiter) => waiter.upTo > durable);
  for (const waiter of waiters) {
    if (waiter.upTo <= durable) waiter.resolve();
    else if (failure) waiter.reject(failure);
  }
  if (failure) writer.onFailure(failure);
}
