import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, room, roundFill, sheet, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const rings = [
  { colour: "#7d3f67", half: 270 },
  { colour: "#3d5190", half: 238 },
  { colour: "#35809a", half: 206 },
  { colour: "#5d8262", half: 174 },
  { colour: "#f0b04a", half: 142 },
  { colour: "#cb6b48", half: 112 },
] as const;

/** A tower of wooden rings, or the rings spread out. */
export function drawStackingRings(pen: Pen, paint: Paint, view: PictureView<"stacking-rings">): string {
  if (view === "apart") return apart(pen, paint);
  return [
    room(pen, paint.ground, 890, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 968, 310, paint.ground),
    stackingRings(pen),
  ].join("");
}

/** The tower alone, standing at y 964 around x 600. */
export function stackingRings(pen: Pen): string {
  const wood = materials.wood;
  const base =
    "M300 900L900 900C912 900 920 908 920 920L920 944C920 956 912 964 900 964L300 964C288 964 280 956 280 944L280 920C280 908 288 900 300 900Z";
  return [
    path(base, { fill: pen.linear({ 0: tone(wood, 0.34), 1: tone(wood, -0.16) }, 0, 900, 0, 964) }),
    rect(584, 240, 32, 200, { fill: roundFill(pen, 584, 616, wood) }),
    ...rings.map(({ colour, half }, index) => ring(pen, 600, 900 - index * 104, half, colour)),
    ellipse(600, 226, 66, 66, {
      fill: pen.radial({ 0: "#f6a38f", 0.7: "#cb4f38", 1: "#8f3230" }, 580, 204, 84),
    }),
    ellipse(576, 198, 18, 13, { fill: "#ffffff", opacity: 0.55 }),
  ].join("");
}

/** A ring from the side, its lower edge at y. */
function ring(pen: Pen, x: number, y: number, half: number, colour: string): string {
  return [
    rect(x - half, y - 102, 2 * half, 100, { rx: 50, fill: roundFill(pen, x - half, x + half, colour) }),
    rect(x - half + 40, y - 88, half * 1.1, 12, { rx: 6, fill: "#ffffff", opacity: 0.32 }),
    rect(x - half + 24, y - 22, 2 * half - 48, 16, { rx: 8, fill: "#2b1d34", opacity: 0.16 }),
  ].join("");
}

function apart(pen: Pen, paint: Paint): string {
  const spots = [
    [380, 420, 0],
    [790, 360, 1],
    [860, 760, 2],
    [470, 830, 3],
    [200, 740, 4],
    [620, 610, 5],
  ] as const;
  return [
    sheet(pen, paint.ground),
    ...spots.map(([x, y, index]) => {
      const found = rings[index];
      return found ? fromAbove(pen, paint, x, y, found.half * 0.78, found.colour) : "";
    }),
    group(
      { transform: "translate(190 1010)" },
      ellipse(10, 18, 62, 62, { fill: "#2b1d34", opacity: 0.22 }),
      ellipse(0, 0, 60, 60, {
        fill: pen.radial({ 0: "#f6a38f", 0.7: "#cb4f38", 1: "#8f3230" }, -16, -18, 76),
      }),
      ellipse(-20, -22, 16, 12, { fill: "#ffffff", opacity: 0.55 }),
    ),
  ].join("");
}

function fromAbove(pen: Pen, paint: Paint, x: number, y: number, r: number, colour: string): string {
  const disc = (radius: number): string =>
    `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
  return [
    castShadow(disc(r), paint.ground, 0.9),
    path(`${disc(r)}${disc(34)}`, {
      fill: pen.linear(
        { 0: tone(colour, 0.4), 0.5: colour, 1: tone(colour, -0.3) },
        x - r,
        y - r,
        x + r,
        y + r,
      ),
      "fill-rule": "evenodd",
    }),
    path(`${disc(r * 0.82)}${disc(r * 0.66)}`, { fill: "#ffffff", opacity: 0.14, "fill-rule": "evenodd" }),
    path(`${disc(46)}${disc(34)}`, { fill: tone(colour, -0.4), "fill-rule": "evenodd" }),
  ].join("");
}
