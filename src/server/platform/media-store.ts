import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** Keeps pictures by the SHA-256 of their bytes: the same picture is kept once, and a hash never changes meaning. */
export interface MediaStore {
  /** Keeps the bytes and tells their hash (64 hex digits). */
  put(bytes: Buffer): Promise<string>;
  /** The bytes of a hash, or null. */
  get(hash: string): Promise<Buffer | null>;
}

/** A folder, two levels deep, so that no directory grows without end. */
export function folderMediaStore(directory: string): MediaStore {
  const root = resolve(/*turbopackIgnore: true*/ directory);
  // Not a part of the build, whatever the bundler makes of a path that it can read.
  const folderOf = (hash: string) => join(/*turbopackIgnore: true*/ root, hash.slice(0, 2));
  return {
    async put(bytes) {
      const hash = createHash("sha256").update(bytes).digest("hex");
      await mkdir(folderOf(hash), { recursive: true });
      // Written aside and renamed, so that nobody ever reads half a picture.
      const draft = join(folderOf(hash), `.${randomUUID()}`);
      await writeFile(draft, bytes);
      await rename(draft, join(folderOf(hash), hash));
      return hash;
    },
    async get(hash) {
      try {
        return await readFile(join(folderOf(hash), hash));
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      }
    },
  };
}
