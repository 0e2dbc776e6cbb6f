import { renderPicture } from "./pictures/render-picture";
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

/** Draws each picture once and puts it into the media store; by `pictureKey`. */
export async function storePictures(
  specs: readonly PictureSpec[],
  putMedia: PutMedia,
): Promise<Map<string, StoredPicture>> {
  const unique = new Map(specs.map((spec) => [pictureKey(spec), spec]));
  const stored = await Promise.all(
    [...unique].map(async ([key, spec]) => {
      const { bytes, contentType, width, height } = await renderPicture(spec);
      return [key, { hash: await putMedia(bytes), contentType, width, height, bytes: bytes.length }] as const;
    }),
  );
  return new Map(stored);
}
