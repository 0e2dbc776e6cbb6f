import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import type { FromWorker, ListAnswer, Order, Question, SuggestAnswer } from "./protocol";
import type { SearchIndex } from "./search-index";

/** Longer than any answer takes; a worker that is slower than this is replaced. */
const answerMs = 3_000;
/** Filling is slower than asking: a batch of products is indexed at once. */
const orderMs = 30_000;
/** What the index may take at most; a shop that needs more needs another engine. */
const maxMemoryMbOfShop = 768;

/**
 * Node runs this file itself, types and all: a bundle has no place for a second program, and a worker inside one
 * would depend on how the bundler names it. Every command of the shop runs in the project's folder.
 */
const workerPath = () => join(process.cwd(), "src", "server", "catalog", "search", "worker.ts");

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** A search index in a thread of its own. `onLost` is told when it died and must be built anew. */
export function makeWorkerIndex(
  log: Logger,
  onLost: () => void,
  maxMemoryMb: number = maxMemoryMbOfShop,
): SearchIndex {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let isFilled = false;
  let lastCall = 0;

  function start(): Worker {
    const started = new Worker(/* turbopackIgnore: true */ workerPath(), {
      name: "search-index",
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    });
    started.unref();
    started.on("message", (message: FromWorker) => settle(started, message));
    started.on("error", (error) => lose(started, error));
    started.on("exit", (code) => lose(started, new Error(`The search worker ended with code ${code}`)));
    return started;
  }

  function settle(from: Worker, message: FromWorker): void {
    const call = waiting.get(message.call);
    if (!call || from !== worker) return;
    waiting.delete(message.call);
    clearTimeout(call.timer);
    if (waiting.size === 0) from.unref();
    if ("error" in message) call.reject(new Error(message.error));
    else call.resolve(message.answer);
  }

  function lose(lost: Worker, error: Error): void {
    if (lost !== worker) return;
    worker = null;
    isFilled = false;
    log.error({ err: error }, "the search worker is gone");
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    waiting.clear();
    void lost.terminate();
    onLost();
  }

  function send(message: Order | Question, limitMs: number): Promise<unknown> {
    worker ??= start();
    const asked = worker;
    const call = ++lastCall;
    return new Promise((resolve, reject) => {
      const slow = () => lose(asked, new Error(`The search worker didn't answer within ${limitMs} ms`));
      waiting.set(call, { resolve, reject, timer: setTimeout(slow, limitMs) });
      // Kept alive by what it owes, so that a script may wait for it.
      asked.ref();
      asked.postMessage({ call, ...message });
    });
  }

  async function ask(question: Question): Promise<unknown> {
    if (!isFilled) return null;
    try {
      return await send(question, answerMs);
    } catch (error) {
      log.warn({ err: error, question: question.kind }, "search answers without its index");
      return null;
    }
  }

  return {
    list: (query) => ask({ kind: "list", query }) as Promise<ListAnswer | null>, // The worker's own answer.
    suggest: (query) => ask({ kind: "suggest", query }) as Promise<SuggestAnswer | null>, // As above.
    async rebuild(categories, products) {
      await send({ kind: "begin", categories }, orderMs);
      for await (const batch of products) await send({ kind: "add", products: batch }, orderMs);
      await send({ kind: "finish" }, orderMs);
      isFilled = true;
    },
    async change(products, gone) {
      if (isFilled) await send({ kind: "change", products, gone }, orderMs);
    },
    async changeCategories(categories) {
      if (isFilled) await send({ kind: "categories", categories }, orderMs);
    },
    async close() {
      const closing = worker;
      worker = null;
      isFilled = false;
      await closing?.terminate();
    },
  };
}
