import sharp from "sharp";
import { composePicture } from "./compose";
import type { PictureSpec } from "./spec";

export type RenderedPicture = {
  readonly bytes: Buffer;
  readonly contentType: "image/webp";
  readonly width: number;
  readonly height: number;
};

/** Paints a picture in pixels. The same spec gives the same bytes on the same machine. */
export async function renderPicture(spec: PictureSpec): Promise<RenderedPicture> {
  return rasterise(composePicture(spec));
}

/** Good enough that no one sees the loss, quick enough to paint hundreds at a first start. */
export const encoding = { quality: 80, effort: 2 } as const;

/** Paints an SVG document in pixels. */
export async function rasterise(drawing: string): Promise<RenderedPicture> {
  const { data, info } = await sharp(Buffer.from(drawing))
    .removeAlpha()
    .webp(encoding)
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, contentType: "image/webp", width: info.width, height: info.height };
}
