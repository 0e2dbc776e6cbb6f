import { mix, tone } from "@/db/seed/pictures/colour-mix";
import { standShadow } from "@/db/seed/pictures/parts";
import { group, type Pen, rect } from "@/db/seed/pictures/pen";

type Foot = {
  readonly at: readonly [number, number];
  readonly foot: readonly [number, number];
  readonly scale: number;
};

/** Puts a drawing's foot point onto a point of the scene. */
export function place({ at, foot, scale }: Foot, ...drawing: readonly string[]): string {
  const [x, y] = [at[0] - foot[0] * scale, at[1] - foot[1] * scale];
  return group({ transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale})` }, ...drawing);
}

/** A wall and the table before it, `width` wide and 900 high. */
export function wallAndTable(pen: Pen, ground: string, width: number, tableY: number): string {
  const wood = mix(ground, "#cf8f62", 0.55);
  return [
    rect(0, 0, width, tableY, {
      fill: pen.linear({ 0: tone(ground, 0.4), 1: tone(ground, -0.04) }, 0, 0, width, tableY),
    }),
    rect(0, tableY, width, 900 - tableY, {
      fill: pen.linear({ 0: tone(wood, 0.1), 1: tone(wood, -0.12) }, 0, tableY, 0, 900),
    }),
    rect(0, tableY, width, 7, { fill: tone(wood, 0.5), opacity: 0.8 }),
  ].join("");
}

/** Three closed books, seen from the side, lying at x and y. */
export function lyingBooks(pen: Pen, ground: string, x: number, y: number): string {
  const book = (dx: number, top: number, width: number, colour: string): string =>
    [
      rect(x + dx, top, width, 36, {
        rx: 7,
        fill: pen.linear({ 0: tone(colour, 0.14), 1: tone(colour, -0.18) }, 0, top, 0, top + 36),
      }),
      rect(x + dx + width - 20, top + 6, 20, 24, { fill: "#f7efdf" }),
      rect(x + dx + 22, top, 8, 36, { fill: "#f7efdf", opacity: 0.75 }),
    ].join("");
  return [
    standShadow(pen, x + 110, y, 118, ground),
    book(0, y - 36, 224, "#3d5190"),
    book(14, y - 72, 196, "#cb6b48"),
    book(4, y - 108, 176, "#2f6353"),
  ].join("");
}
