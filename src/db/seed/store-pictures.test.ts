import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folderGallery } from "./gallery";
import type { PictureSpec } from "./pictures/spec";
import { storePictures } from "./store-pictures";

const specs: PictureSpec[] = [
  { kind: "bell", view: "front", colour: "coral" },
  { kind: "bell", view: "front", colour: "ink" },
  { kind: "bell", view: "front", colour: "coral" },
];

let directory = "";
const media = new Map<string, Buffer>();
let puts = 0;

const putMedia = async (bytes: Buffer): Promise<string> => {
  const hash = createHash("sha256").update(bytes).digest("hex");
  media.set(hash, bytes);
  puts += 1;
  return hash;
};
const gallery = () => folderGallery(directory, async (hash) => media.has(hash));

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "gallery-"));
});

afterAll(() => rm(directory, { recursive: true }));

describe("storing pictures", () => {
  it("draws each picture once", async () => {
    const stored = await storePictures(specs, putMedia, gallery());
    expect([...stored.keys()]).toEqual(["bell front coral", "bell front ink"]);
    expect(puts).toBe(2);
  });

  it("draws nothing the second time", async () => {
    const stored = await storePictures(specs, putMedia, gallery());
    expect(puts).toBe(2);
    expect([...stored.values()].every(({ hash }) => media.has(hash))).toBe(true);
  });

  it("draws again what the media store has lost", async () => {
    media.delete([...media.keys()][0] ?? "");
    await storePictures(specs, putMedia, gallery());
    expect(puts).toBe(3);
  });

  it("draws all when its list can't be read", async () => {
    await writeFile(join(directory, "drawings.json"), "{");
    await storePictures(specs, putMedia, gallery());
    expect(puts).toBe(5);
  });

  it("does without a gallery", async () => {
    await storePictures(specs, putMedia);
    expect(puts).toBe(7);
  });
});
