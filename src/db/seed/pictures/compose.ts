import { drawings } from "./drawings";
import { paintOf } from "./palette";
import { createPen, type Pen } from "./pen";
import type { PictureKind, PictureSpec, PictureSpecOf } from "./spec";

export type PictureSize = { readonly width: number; readonly height: number };

/** In pixels. */
export function pictureSizeOf(spec: PictureSpec): PictureSize {
  if (spec.kind !== "scene") return { width: 1200, height: 1200 };
  return spec.view === "hero" ? { width: 1600, height: 900 } : { width: 1200, height: 900 };
}

/** The picture as an SVG document: no fonts, no files, no chance; the same spec gives the same text. */
export function composePicture(spec: PictureSpec): string {
  const { width, height } = pictureSizeOf(spec);
  const pen = createPen();
  const drawing = draw(pen, spec);
  const root = `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg ${root}>${pen.defs()}${drawing}</svg>`;
}

function draw<K extends PictureKind>(pen: Pen, { kind, view, colour }: PictureSpecOf<K>): string {
  return drawings[kind](pen, paintOf(colour), view);
}
