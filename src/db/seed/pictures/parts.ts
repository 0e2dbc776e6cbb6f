import { fade, mix, shadowInk, tone } from "./colour-mix";
import { ellipse, group, type Pen, path, rect, stroke } from "./pen";

/** Side of a product's picture; all drawings of things are made in these coordinates. */
export const pictureSize = 1200;

/** A sheet seen from above, with sunlight falling on it through a window on the left. */
export function sheet(pen: Pen, ground: string): string {
  // Upright, because a renderer computes such a gradient once a line; a slanted one costs a fifth of the picture.
  const base = pen.linear({ 0: tone(ground, 0.26), 1: tone(ground, -0.05) }, 0, 0, 0, pictureSize);
  const sun = tone(ground, 0.72);
  const light = pen.linear({ 0: fade(sun, 0.85), 1: fade(sun, 0.1) }, 0, 300, 1100, 60);
  return [
    rect(0, 0, pictureSize, pictureSize, { fill: base }),
    path("M0 470L560 0L800 0L0 690Z", { fill: light }),
    path("M0 760L880 0L1180 0L0 1030Z", { fill: light }),
    path("M0 1100L1200 40L1200 270L120 1200L0 1200Z", { fill: light, opacity: 0.6 }),
  ].join("");
}

type Sun = { readonly x: number; readonly y: number; readonly r: number };

/** A wall with a low sun on it, and the edge of a table at `tableY`. */
export function room(
  pen: Pen,
  ground: string,
  tableY = 905,
  sun: Sun | null = { x: 600, y: 560, r: 400 },
): string {
  const wall = pen.linear({ 0: tone(ground, 0.3), 1: tone(ground, 0) }, 0, 0, 0, tableY);
  const wood = mix(ground, "#dba377", 0.42);
  const table = pen.linear({ 0: tone(wood, 0.06), 1: tone(wood, -0.08) }, 0, tableY, 0, pictureSize);
  return [
    rect(0, 0, pictureSize, tableY + 2, { fill: wall }),
    sun ? sunDisc(pen, ground, sun) : "",
    rect(0, tableY, pictureSize, pictureSize - tableY, { fill: table }),
    rect(0, tableY, pictureSize, 5, { fill: tone(ground, 0.55), opacity: 0.7 }),
  ].join("");
}

function sunDisc(pen: Pen, ground: string, { x, y, r }: Sun): string {
  const stops = { 0: fade(tone(ground, 0.9), 0.95), 1: fade(tone(ground, 0.5), 0.35) };
  return ellipse(x, y, r, r, { fill: pen.linear(stops, x, y - r, x, y + r) });
}

/**
 * The shadow of an outline on the sheet it lies on: tight at its edge, soft further out. The softness is a
 * dozen thin copies strewn over a disc, which looks like a blur and takes a third of its time.
 */
export function castShadow(d: string, ground: string, reach = 1): string {
  const copies = Array.from({ length: 12 }, (_, index) => {
    const [radius, angle] = [22 * reach * Math.sqrt((index + 0.5) / 12), index * 2.399963];
    const [dx, dy] = [18 * reach + Math.cos(angle) * radius, 28 * reach + Math.sin(angle) * radius];
    return path(d, { transform: `translate(${dx.toFixed(1)} ${dy.toFixed(1)})` });
  });
  const fill = shadowOn(ground);
  return [
    group({ fill, "fill-opacity": 0.045 }, ...copies),
    path(d, { fill, opacity: 0.28, transform: `translate(${5 * reach} ${9 * reach})` }),
  ].join("");
}

/** The shadow of a thing that stands on a table: close and dark below it, long and soft to the right. */
export function standShadow(pen: Pen, x: number, y: number, halfWidth: number, ground: string): string {
  const fill = shadowOn(ground);
  const pool = (dx: number, radius: number, ratio: number, opacity: number): string => {
    const [cx, r] = [x + halfWidth * dx, halfWidth * radius];
    const stops = { 0: fade(fill, opacity), 0.6: fade(fill, opacity * 0.55), 1: fade(fill, 0) };
    return ellipse(cx, y, r, r * ratio, { fill: pen.radial(stops, cx, y, r, ratio) });
  };
  return pool(0.42, 1.75, 0.18, 0.45) + pool(0.04, 1.14, 0.11, 0.8);
}

export function shadowOn(ground: string): string {
  return tone(mix(ground, "#8a5a4a", 0.4), -0.5);
}

type Form = {
  readonly fill: string;
  /** Width of the side that the light doesn't reach; 0 for none. */
  readonly turn?: number;
  /** How dark that side is. */
  readonly depth?: number;
  /** Drawn on the form and cut off at its outline. */
  readonly inside?: readonly string[];
};

/** A body in sunlight from the upper left: its outline filled, with a crisp shade along the lower right. */
export function form(pen: Pen, d: string, { fill, turn = 16, depth = 0.22, inside = [] }: Form): string {
  if (turn === 0 && inside.length === 0) return path(d, { fill });
  const shade = path(`M-900 -900L2100 -900L2100 2100L-900 2100Z${d}`, {
    fill: shadowInk,
    opacity: depth,
    "fill-rule": "evenodd",
    transform: `translate(${-turn} ${-turn * 0.6})`,
  });
  return path(d, { fill }) + group({ "clip-path": pen.clip(d) }, ...inside, turn > 0 ? shade : "");
}

type Crease = { readonly bend?: number; readonly width?: number; readonly opacity?: number };

/** A fold in cloth: a sickle from where the cloth is held to where the fold runs out. */
export function crease(
  pen: Pen,
  from: readonly [number, number],
  to: readonly [number, number],
  colour: string,
  { bend = 20, width = 22, opacity = 0.6 }: Crease = {},
): string {
  const [x1, y1] = from;
  const [x2, y2] = to;
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [nx, ny] = [-(y2 - y1) / length, (x2 - x1) / length];
  const [mx, my] = [x1 + (x2 - x1) * 0.4, y1 + (y2 - y1) * 0.4];
  const at = (off: number): string => `${(mx + nx * off).toFixed(1)} ${(my + ny * off).toFixed(1)}`;
  const fill = pen.linear(
    { 0: fade(colour, opacity), 0.35: fade(colour, opacity * 0.8), 1: fade(colour, 0) },
    x1,
    y1,
    x2,
    y2,
  );
  return path(`M${x1} ${y1}Q${at(bend)} ${x2} ${y2}Q${at(bend + width)} ${x1} ${y1}Z`, { fill });
}

/** The light on a round, upright body between two x: bright left of the middle, shaded on the right. */
export function roundFill(pen: Pen, left: number, right: number, base: string): string {
  return pen.linear(
    {
      0: tone(base, -0.06),
      0.2: tone(base, 0.3),
      0.34: tone(base, 0.18),
      0.62: base,
      0.86: tone(base, -0.2),
      1: tone(base, -0.3),
    },
    left,
    0,
    right,
    0,
  );
}

/** The makers' sign around 0, 0: half a sun on the horizon, with rays where there is room for them. */
export function emblem(colour: string, radius: number, hasRays = true): string {
  const line = { width: Math.max(3.5, radius * 0.13), half: radius * 1.44, low: radius * 0.84 };
  const rays = `M0 ${-radius * 1.4}V${-radius * 1.74}M${-radius} ${-radius}L${-radius * 1.25} ${-radius * 1.25}M${radius} ${-radius}L${radius * 1.25} ${-radius * 1.25}`;
  const lower = `M${-line.low} ${radius * 0.78}H${line.low}${rays}`;
  return [
    path(`M${-radius} 0a${radius} ${radius} 0 0 1 ${radius * 2} 0Z`, { fill: colour }),
    stroke(`M${-line.half} ${radius * 0.38}H${line.half}${hasRays ? lower : ""}`, colour, line.width),
  ].join("");
}

/** A sewn-on patch around 0, 0 with the emblem. */
export function patch(fill: string, ink: string, thread: string): string {
  const seam = { fill: "none", stroke: thread, "stroke-width": 2.2, "stroke-dasharray": "6 5", opacity: 0.8 };
  return [
    rect(-50, -38, 100, 76, { rx: 6, fill: shadowInk, opacity: 0.3, transform: "translate(4 6)" }),
    rect(-50, -38, 100, 76, { rx: 6, fill }),
    rect(-44, -32, 88, 64, { rx: 4, ...seam }),
    group({ transform: "translate(0 6)" }, emblem(ink, 20, false)),
  ].join("");
}

/** A row of stitches. */
export function stitches(d: string, colour: string, width = 3, opacity = 0.75): string {
  return stroke(d, colour, width, { "stroke-dasharray": "11 8", opacity });
}

/** Upright knit ribs from one curve to another, each given as the y that belongs to an x. */
export function ribs(
  from: number,
  to: number,
  step: number,
  top: (x: number) => number,
  bottom: (x: number) => number,
  lean: (x: number) => number = (x) => x,
): string {
  const count = Math.floor((to - from) / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const x = from + index * step;
    return `M${lean(x).toFixed(1)} ${top(x).toFixed(1)}L${x.toFixed(1)} ${bottom(x).toFixed(1)}`;
  }).join("");
}

/** Wisps of steam that rise from a point. */
export function steam(pen: Pen, x: number, y: number, scale = 1): string {
  const wisp = (dx: number, height: number): string => {
    const [left, top] = [x + dx * scale, y - height * scale];
    const bend = 46 * scale;
    const d = `M${left} ${y}C${left - bend} ${y - height * 0.3 * scale} ${left + bend} ${y - height * 0.55 * scale} ${left + 4 * scale} ${top}`;
    const stops = { 0: fade("#fffaf0", 0), 0.3: fade("#fffaf0", 0.85), 1: fade("#fffaf0", 0) };
    return stroke(d, pen.linear(stops, left, y, left, top), 13 * scale);
  };
  return wisp(-62, 190) + wisp(0, 250) + wisp(60, 175);
}
