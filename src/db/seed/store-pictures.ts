import { createHash } from "node:crypto";
import type { Gallery } from "./gallery";
import { composePicture } from "./pictures/compose";
import { encoding, rasterise } from "./pictures/render-picture";
import type { PictureSpec } from "./pictures/spec";

/** Keeps bytes and tells their hash. */
export type PutMedia = (bytes: Buffer) => Promise<string>;

export interface StoredPicture {
  readonly hash: string;
  readonly contentType: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** Names a picture: two specs that draw the same have one key. */
export function pictureKey({ kind, view, colour }: PictureSpec): string {
  return `${kind} ${view} ${colour}`;
}

/** Draws each picture once, unless the gallery has it, and puts it into the media store; by `pictureKey`. */
export async function storePictures(
  specs: readonly PictureSpec[],
  putMedia: PutMedia,
  gallery?: Gallery,
): Promise<Map<string, StoredPicture>> {
  const unique = new Map(specs.map((spec) => [pictureKey(spec), spec]));
  const drawings = new Map<string, StoredPicture>();
  const stored = await Promise.all(
    [...unique].map(async ([key, spec]) => {
      const drawing = composePicture(spec);
      const drawingHash = createHash("sha256").update(drawing).update(JSON.stringify(encoding)).digest("hex");
      const picture = (await gallery?.recall(drawingHash)) ?? (await store(drawing, putMedia));
      drawings.set(drawingHash, picture);
      return [key, picture] as const;
    }),
  );
  await gallery?.keep(drawings);
  return new Map(stored);
}

async function store(drawing: string, putMedia: PutMedia): Promise<StoredPicture> {
  const { bytes, contentType, width, height } = await rasterise(drawing);
  return { hash: await putMedia(bytes), contentType, width, height, bytes: bytes.length };
}
