import { mix, tone } from "./colour-mix";
import { ellipse, group, type Pen, path, rect, stroke } from "./pen";
import { softFill, softStroke } from "./soft";

/** Side of a product's picture; all drawings of things are made in these coordinates. */
export const pictureSize = 1200;

/** A sheet seen from above, with light falling in through a window on the left. */
export function sheet(pen: Pen, ground: string): string {
  const glow = pen.radial(
    [
      [0, tone(ground, 0.55)],
      [0.55, ground],
      [1, tone(ground, -0.13)],
    ],
    380,
    330,
    1150,
  );
  const beam = tone(ground, 0.75);
  return [
    rect(0, 0, pictureSize, pictureSize, { fill: glow }),
    softFill("M-40 560L700 -60L900 -60L-40 735Z", beam, 16, 0.4),
    softFill("M-40 800L985 -60L1210 -60L-40 990Z", beam, 16, 0.4),
  ].join("");
}

/** A wall with a low sun on it, and the edge of a table at `tableY`. */
export function room(pen: Pen, ground: string, tableY = 905, sun: { x: number; y: number; r: number } | null = { x: 600, y: 560, r: 400 }): string {
  const wall = pen.linear(
    [
      [0, tone(ground, 0.34)],
      [1, tone(ground, -0.03)],
    ],
    0,
    0,
    pictureSize,
    tableY,
  );
  const table = pen.linear(
    [
      [0, tone(mix(ground, "#d9a273", 0.3), 0.06)],
      [1, tone(mix(ground, "#d9a273", 0.34), -0.08)],
    ],
    0,
    tableY,
    0,
    pictureSize,
  );
  const disc = sun
    ? ellipse(sun.x, sun.y, sun.r, sun.r, {
        fill: pen.linear(
          [
            [0, tone(ground, 0.9), 0.95],
            [1, tone(ground, 0.5), 0.35],
          ],
          sun.x,
          sun.y - sun.r,
          sun.x,
          sun.y + sun.r,
        ),
      })
    : "";
  return [
    rect(0, 0, pictureSize, tableY + 2, { fill: wall }),
    disc,
    rect(0, tableY, pictureSize, pictureSize - tableY, { fill: table }),
    rect(0, tableY, pictureSize, 5, { fill: tone(ground, 0.55), opacity: 0.7 }),
  ].join("");
}

type ShadowShape = { readonly dx?: number; readonly dy?: number; readonly blur?: number; readonly opacity?: number };

/** The soft shadow of an outline on the sheet it lies on. */
export function castShadow(d: string, ground: string, shape: ShadowShape = {}): string {
  const { dx = 14, dy = 22, blur = 30, opacity = 0.4 } = shape;
  const fill = tone(mix(ground, "#8a5a4a", 0.4), -0.5);
  return group({ transform: `translate(${dx} ${dy})` }, softFill(d, fill, blur, opacity));
}

/** The shadow of a thing that stands on a table: close and dark below it, long and soft to the right. */
export function standShadow(pen: Pen, x: number, y: number, halfWidth: number, ground: string): string {
  const fill = tone(mix(ground, "#8a5a4a", 0.4), -0.6);
  const soft = pen.radial(
    [
      [0, fill, 0.5],
      [0.55, fill, 0.22],
      [1, fill, 0],
    ],
    x + halfWidth * 0.42,
    y,
    halfWidth * 1.75,
    0.2,
  );
  const close = pen.radial(
    [
      [0, fill, 0.75],
      [0.72, fill, 0.5],
      [1, fill, 0],
    ],
    x + halfWidth * 0.04,
    y,
    halfWidth * 1.12,
    0.13,
  );
  return [
    ellipse(x + halfWidth * 0.42, y, halfWidth * 1.75, halfWidth * 0.35, { fill: soft }),
    ellipse(x + halfWidth * 0.04, y, halfWidth * 1.12, halfWidth * 0.15, { fill: close }),
  ].join("");
}

type Form = {
  readonly fill: string;
  /** Colour of the inner edge, darker than the fill. */
  readonly edge: string;
  readonly depth?: number;
  readonly opacity?: number;
  /** Drawn on the form and cut off at its outline. */
  readonly inside?: readonly string[];
};

/** A soft body: a filled outline whose rim falls into shade, more so on the lower right. */
export function form(pen: Pen, d: string, { fill, edge, depth = 40, opacity = 0.5, inside = [] }: Form): string {
  const offset = `translate(${(depth * 0.1).toFixed(1)} ${(depth * 0.12).toFixed(1)})`;
  const rim = group({ transform: offset }, softStroke(d, edge, depth * 1.7, opacity));
  return path(d, { fill }) + group({ "clip-path": pen.clip(d) }, rim, ...inside);
}

/** A fold or crease: a soft stroke, to be drawn inside a form. */
export function fold(d: string, colour: string, width: number, opacity = 0.4): string {
  return softStroke(d, colour, width * 1.8, opacity);
}

/** A row of stitches. */
export function stitches(d: string, colour: string, width = 3, opacity = 0.75): string {
  return stroke(d, colour, width, { "stroke-dasharray": "11 8", opacity });
}

/** Upright knit ribs between two curves, given as the y of each for an x. */
export function ribs(from: number, to: number, step: number, top: (x: number) => number, bottom: (x: number) => number, lean: (x: number) => number = (x) => x): string {
  const count = Math.floor((to - from) / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const x = from + index * step;
    return `M${lean(x).toFixed(1)} ${top(x).toFixed(1)}L${x.toFixed(1)} ${bottom(x).toFixed(1)}`;
  }).join("");
}

/** Wisps of steam that rise from a point. */
export function steam(x: number, y: number, scale = 1): string {
  const wisp = (dx: number, height: number): string => {
    const from = x + dx * scale;
    const top = y - height * scale;
    const bend = 46 * scale;
    const d = `M${from} ${y}C${from - bend} ${y - height * 0.28 * scale} ${from + bend} ${y - height * 0.5 * scale} ${from + 4 * scale} ${top}`;
    return softStroke(d, "#fffaf0", 30 * scale, 0.7);
  };
  return wisp(-62, 175) + wisp(0, 230) + wisp(60, 165);
}
