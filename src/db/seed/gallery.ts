import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StoredPicture } from "./store-pictures";

/** Remembers what has been drawn before, so that a second seed has nothing to draw. */
export interface Gallery {
  /** The stored picture of a drawing, by the drawing's own hash; null when it has to be drawn. */
  recall(drawingHash: string): Promise<StoredPicture | null>;
  /** Keeps what was drawn, for the next time. */
  keep(drawn: ReadonlyMap<string, StoredPicture>): Promise<void>;
}

/** A list beside the pictures. It may be deleted at any time: it saves work and holds nothing else. */
export function folderGallery(directory: string, hasMedia: (hash: string) => Promise<boolean>): Gallery {
  const path = join(directory, "drawings.json");
  const list = readList(path);
  return {
    async recall(drawingHash) {
      const picture = (await list).get(drawingHash);
      return picture && (await hasMedia(picture.hash)) ? picture : null;
    },
    async keep(drawn) {
      await mkdir(directory, { recursive: true });
      const draft = `${path}.${process.pid}`;
      await writeFile(draft, JSON.stringify(Object.fromEntries(drawn), null, 1));
      await rename(draft, path);
    },
  };
}

async function readList(path: string): Promise<Map<string, StoredPicture>> {
  try {
    const entries: Record<string, StoredPicture> = JSON.parse(await readFile(path, "utf8"));
    return new Map(Object.entries(entries));
  } catch {
    // Not there, or not readable: all is drawn anew.
    return new Map();
  }
}
