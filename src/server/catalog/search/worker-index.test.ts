import pino from "pino";
import { afterEach, expect, test, vi } from "vitest";
import type { ListQuery, ProductDocument } from "./protocol";
import type { SearchIndex } from "./search-index";
import { makeWorkerIndex } from "./worker-index";

const log = pino({ level: "silent" });
const opened: SearchIndex[] = [];

function open(onLost = () => {}, maxMemoryMb?: number): SearchIndex {
  const index = makeWorkerIndex(log, onLost, maxMemoryMb);
  opened.push(index);
  return index;
}

afterEach(async () => {
  for (const index of opened.splice(0)) await index.close();
});

function product(id: string, title: string): ProductDocument {
  return {
    ...{ id, position: 1, createdAt: 1, brand: null, titles: { en: title }, summaries: {}, descriptions: {} },
    ...{ categories: [], options: [] },
    variants: [{ sku: id, priceMinor: 100, isOnSale: false, isInStock: true, values: {} }],
  };
}

async function* batches(...all: ProductDocument[][]) {
  yield* all;
}

const everything: ListQuery = {
  ...{ locale: "en", text: null, categoryId: null, sort: "featured", after: null, offset: 0, size: 24 },
  filters: {
    ...{ minPriceMinor: null, maxPriceMinor: null, isOnSale: false, isInStock: false },
    ...{ options: {}, brands: [], categoryIds: [] },
  },
};
const idsIn = async (index: SearchIndex) => (await index.list(everything))?.ids;

test("an index that was never filled answers nothing", async () => {
  expect(await open().list(everything)).toBeNull();
});

test("an index in its worker answers what it was filled with and follows changes", async () => {
  const index = open();
  await index.rebuild([], batches([product("a", "Ash")], [product("b", "Birch")]));
  expect(await idsIn(index)).toEqual(["a", "b"]);
  await index.change([product("c", "Cedar")], ["a"]);
  expect(await idsIn(index)).toEqual(["b", "c"]);
  expect((await index.list({ ...everything, text: "cedr", sort: "relevance" }))?.correction).toBe("cedar");
});

test("the old index answers until the new one is whole", async () => {
  const index = open();
  await index.rebuild([], batches([product("a", "Ash")]));
  let meanwhile: readonly string[] | undefined;
  async function* slowly() {
    yield [product("b", "Birch")];
    meanwhile = await idsIn(index);
  }
  await index.rebuild([], slowly());
  expect(meanwhile).toEqual(["a"]);
  expect(await idsIn(index)).toEqual(["b"]);
});

test("a build that fails half way leaves the old index", async () => {
  const index = open();
  await index.rebuild([], batches([product("a", "Ash")]));
  async function* broken() {
    yield [product("b", "Birch")];
    throw new Error("no database");
  }
  await expect(index.rebuild([], broken())).rejects.toThrow("no database");
  expect(await idsIn(index)).toEqual(["a"]);
});

test("a worker that died answers nothing, says so, and can be filled again", async () => {
  const onLost = vi.fn();
  const index = open(onLost, 16);
  async function* endless() {
    const text = Array.from({ length: 20_000 }, (_, word) => `word${word}`).join(" ");
    for (let number = 0; number < 10_000; number += 1) yield [product(`${number}`, `${number} ${text}`)];
  }
  await expect(index.rebuild([], endless())).rejects.toThrow();
  expect(onLost).toHaveBeenCalledOnce();
  expect(await index.list(everything)).toBeNull();
  await index.rebuild([], batches([product("a", "Ash")]));
  expect(await idsIn(index)).toEqual(["a"]);
});

test("questions at once are each answered with their own answer", async () => {
  const index = open();
  await index.rebuild([], batches(Array.from({ length: 50 }, (_, n) => product(`${n}`, `Thing number${n}`))));
  const asked = Array.from({ length: 200 }, (_, n) => n % 50);
  const answers = await Promise.all(
    asked.map((n) => index.list({ ...everything, text: `number${n}`, sort: "relevance" })),
  );
  expect(answers.map((answer) => answer?.ids[0])).toEqual(asked.map(String));
});
