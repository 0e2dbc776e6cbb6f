import { drawBackpack } from "./kinds/backpack";
import { drawBeanie } from "./kinds/beanie";
import { drawBlanket } from "./kinds/blanket";
import { drawBottle } from "./kinds/bottle";
import { drawCoffee } from "./kinds/coffee";
import { drawHoodie } from "./kinds/hoodie";
import { drawLamp } from "./kinds/lamp";
import { drawMug } from "./kinds/mug";
import { drawNotebook } from "./kinds/notebook";
import { drawScene } from "./kinds/scene";
import { drawSocks } from "./kinds/socks";
import { drawTShirt } from "./kinds/t-shirt";
import { drawUmbrella } from "./kinds/umbrella";
import { paintOf } from "./palette";
import { createPen, type Pen } from "./pen";
import type { PictureSpec } from "./spec";

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

function draw(pen: Pen, spec: PictureSpec): string {
  const paint = paintOf(spec.colour);
  switch (spec.kind) {
    case "hoodie":
      return drawHoodie(pen, paint, spec.view);
    case "t-shirt":
      return drawTShirt(pen, paint, spec.view);
    case "socks":
      return drawSocks(pen, paint, spec.view);
    case "beanie":
      return drawBeanie(pen, paint, spec.view);
    case "mug":
      return drawMug(pen, paint, spec.view);
    case "lamp":
      return drawLamp(pen, paint, spec.view);
    case "notebook":
      return drawNotebook(pen, paint, spec.view);
    case "coffee":
      return drawCoffee(pen, paint, spec.view);
    case "bottle":
      return drawBottle(pen, paint, spec.view);
    case "backpack":
      return drawBackpack(pen, paint, spec.view);
    case "blanket":
      return drawBlanket(pen, paint, spec.view);
    case "umbrella":
      return drawUmbrella(pen, paint, spec.view);
    case "scene":
      return drawScene(pen, paint, spec.view);
  }
}
