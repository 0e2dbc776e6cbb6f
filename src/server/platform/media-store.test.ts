import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { folderMediaStore } from "./media-store";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gomall-media-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const picture = Buffer.from("not really a picture");
const hash = "1ca3b0b1";

test("a picture is found again by the hash of its bytes, and by no other", async () => {
  const store = folderMediaStore(folder);
  const kept = await store.put(picture);
  expect(kept).toMatch(/^[0-9a-f]{64}$/);
  expect(await store.get(kept)).toEqual(picture);
  expect(await store.get(kept.replace(/^./, (first) => (first === "0" ? "1" : "0")))).toBeNull();
  expect(await store.get(hash.repeat(8))).toBeNull();
});

test("the same picture kept twice at once is kept once, and no draft is left", async () => {
  const store = folderMediaStore(folder);
  const hashes = await Promise.all(Array.from({ length: 10 }, () => store.put(picture)));
  expect(new Set(hashes).size).toBe(1);
  const files = await readdir(folder, { recursive: true });
  expect(files.filter((name) => name.length > 2)).toHaveLength(1);
});
