import { parentPort } from "node:worker_threads";
import { type CatalogueIndex, makeCatalogueIndex } from "./catalogue-index.ts";
import type { FromWorker, Order, Question, ToWorker } from "./protocol.ts";

/*
 * The thread that holds the index: it is built and asked here, so that neither holds up a request. Node loads this
 * file and what it imports as they stand, by taking the types away; see `worker-index.ts`.
 */

let answering: CatalogueIndex | null = null;
let begun: CatalogueIndex | null = null;

parentPort?.on("message", ({ call, ...message }: ToWorker) => {
  parentPort?.postMessage(reply(call, message));
});

function reply(call: number, message: Order | Question): FromWorker {
  try {
    return { call, answer: act(message) };
  } catch (error) {
    return { call, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function act(message: Order | Question): unknown {
  switch (message.kind) {
    case "begin":
      begun = makeCatalogueIndex(message.categories);
      return null;
    case "add":
      for (const product of message.products) begun?.put(product);
      return null;
    case "finish":
      answering = begun;
      begun = null;
      return null;
    case "change":
      for (const product of message.products) answering?.put(product);
      for (const id of message.gone) answering?.remove(id);
      return null;
    case "categories":
      answering?.replaceCategories(message.categories);
      return null;
    case "list":
      return answering?.list(message.query) ?? null;
    case "suggest":
      return answering?.suggest(message.query) ?? null;
  }
}
