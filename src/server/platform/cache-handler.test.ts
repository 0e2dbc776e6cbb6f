import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
// @ts-expect-error: plain JavaScript, which Next loads outside of every bundle.
import MemoryCacheHandler from "./cache-handler.mjs";
import { markStale } from "./stale-tags";

interface Handler {
  get(key: string, ctx: object): Promise<{ value: unknown } | null>;
  set(key: string, value: object | null, ctx: object): Promise<void>;
  revalidateTag(tags: string | string[]): Promise<void>;
}

const cache = new MemoryCacheHandler() as Handler;
const page = (html = "<p>") => ({ kind: "APP_PAGE", html });

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000, toFake: ["Date"] });
  const shared = globalThis as unknown as Record<symbol, { entries?: Map<unknown, unknown>; clear?(): void }>;
  shared[Symbol.for("gomall.page-cache")]?.entries?.clear();
  shared[Symbol.for("gomall.stale-tags")]?.clear?.();
});
afterEach(() => vi.useRealTimers());

const later = (ms: number) => vi.setSystemTime(Date.now() + ms);
const isThere = async (key: string, ctx: object = {}) => (await cache.get(key, ctx)) !== null;

describe("a page that was kept", () => {
  test("is there until one of its tags changes", async () => {
    await cache.set("/mug", page(), { tags: ["product:1", "product-lists"] });
    later(60_000);
    markStale(["product:2"]);
    expect(await isThere("/mug")).toBe(true);
    markStale(["product:1"]);
    expect(await isThere("/mug")).toBe(false);
  });

  test("by the tags of whoever asks is missing, too", async () => {
    await cache.set("/mug", page(), { tags: [] });
    markStale(["layout"]);
    expect(await isThere("/mug", { softTags: ["layout"] })).toBe(false);
  });

  test("by tags in the page's own header is missing when one of them changes", async () => {
    await cache.set("/mug", { ...page(), headers: { "x-next-cache-tags": "product:1,product-lists" } }, {});
    markStale(["product-lists"]);
    expect(await isThere("/mug")).toBe(false);
  });

  test("just after a change may hold what was before it, and doesn't count", async () => {
    markStale(["product:1"]);
    later(1_500);
    await cache.set("/mug", page(), { tags: ["product:1"] });
    expect(await isThere("/mug")).toBe(false);
    later(1_000);
    await cache.set("/mug", page(), { tags: ["product:1"] });
    expect(await isThere("/mug")).toBe(true);
  });
});

test("a tag that Next itself revalidates makes its pages missing", async () => {
  await cache.set("/mug", page(), { tags: ["product:1"] });
  await cache.revalidateTag("product:1");
  expect(await isThere("/mug")).toBe(false);
});

test("with too much to hold, what was asked for longest ago goes first", async () => {
  const megabytes = (count: number) => page("x".repeat(count * 1024 * 1024));
  for (const key of ["/a", "/b", "/c"]) await cache.set(key, megabytes(15), {});
  await cache.get("/a", {});
  await cache.set("/d", megabytes(15), {});
  expect(await Promise.all(["/a", "/b", "/c", "/d"].map((key) => isThere(key)))).toEqual([
    true,
    false,
    true,
    true,
  ]);
});

test("a page that is set to nothing is forgotten", async () => {
  await cache.set("/mug", page(), {});
  await cache.set("/mug", null, {});
  expect(await isThere("/mug")).toBe(false);
});
