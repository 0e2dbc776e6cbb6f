import { mix, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint, paintOf } from "@/db/seed/pictures/palette";
import { shadowOn, standShadow, steam } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, rect, stroke } from "@/db/seed/pictures/pen";
import { apron } from "./apron";
import { paddleBoard } from "./board";
import { bowls } from "./bowl";
import { casserole } from "./casserole";
import { coffeeBag } from "./coffee";
import { dripper } from "./dripper";
import { lemonRound, tomato } from "./greens";
import { kettle } from "./kettle";
import { oilBottle } from "./oil";
import { peg } from "./peg-wall";
import { place, wallAndTable } from "./staging";
import { teaTin } from "./tea-tin";
import { teacup } from "./teapot";

type At = readonly [number, number];

/** A worktop before a tiled wall; 1200 × 900. */
export function kitchen(pen: Pen, paint: Paint): string {
  const { ground } = paint;
  const on = (at: At, foot: At, scale: number, halfWidth: number, ...drawing: readonly string[]): string =>
    standShadow(pen, at[0], at[1], halfWidth, ground) + place({ at, foot, scale }, ...drawing);
  return [
    wallAndTable(pen, ground, 1200, 700),
    tiles(ground, 420),
    rail(pen, ground),
    place({ at: [150, 150], foot: [600, 160], scale: 0.44 }, apron(pen, paintOf("indigo"))),
    peg(pen, 150, 146),
    on([390, 742], [600, 934], 0.52, 150, paddleBoard(pen, mix(materials.wood, "#ecdcbd", 0.2))),
    on([980, 752], [600, 932], 0.5, 84, oilBottle(pen, paintOf("clay"), false)),
    on([690, 800], [600, 916], 0.56, 200, casserole(pen, paintOf("coral"))),
    on([1060, 834], [600, 920], 0.36, 92, bowls(pen, paintOf("celadon"))),
    standShadow(pen, 330, 838, 56, ground),
    tomato(pen, 330, 800, 44),
    standShadow(pen, 426, 852, 46, ground),
    tomato(pen, 424, 818, 38),
    group({ transform: "translate(226 840) scale(1 0.5)" }, lemonRound(0, 0, 50)),
  ].join("");
}

function tiles(ground: string, top: number): string {
  const lines = [0, 1, 2].map((row) => `M0 ${top + row * 94}L1200 ${top + row * 94}`).join("");
  const uprights = Array.from({ length: 24 }, (_, index) => {
    const row = index % 3;
    const x = Math.floor(index / 3) * 160 + (row % 2 ? 80 : 0);
    return `M${x} ${top + row * 94}L${x} ${top + (row + 1) * 94 - (row === 2 ? 2 : 0)}`;
  }).join("");
  return [
    rect(0, top, 1200, 280, { fill: tone(ground, 0.5), opacity: 0.5 }),
    stroke(lines + uprights, tone(ground, -0.14), 4, { opacity: 0.45 }),
  ].join("");
}

function rail(pen: Pen, ground: string): string {
  const wood = materials.wood;
  return [
    rect(40, 126, 260, 40, { rx: 8, fill: shadowOn(ground), opacity: 0.25, transform: "translate(5 10)" }),
    rect(40, 126, 260, 40, { rx: 8, fill: pen.linear({ 0: tone(wood, 0.3), 1: wood }, 0, 126, 0, 166) }),
  ].join("");
}

/** A shelf of tins above the morning's coffee; 1200 × 900. */
export function teaCorner(pen: Pen, paint: Paint): string {
  const { ground } = paint;
  const on = (at: At, foot: At, scale: number, halfWidth: number, ...drawing: readonly string[]): string =>
    standShadow(pen, at[0], at[1], halfWidth, ground) + place({ at, foot, scale }, ...drawing);
  return [
    wallAndTable(pen, ground, 1200, 716),
    ellipse(640, 440, 280, 280, { fill: tone(ground, 0.75), opacity: 0.55 }),
    shelf(pen, ground, 90, 356, 470),
    place({ at: [180, 356], foot: [600, 922], scale: 0.36 }, teaTin(pen, paintOf("sage"))),
    place({ at: [330, 356], foot: [600, 922], scale: 0.36 }, teaTin(pen, paintOf("rust"))),
    place({ at: [480, 356], foot: [600, 922], scale: 0.36 }, teaTin(pen, paintOf("indigo"))),
    on([1030, 772], [600, 936], 0.54, 130, coffeeBag(pen, paintOf("ink"))),
    on([720, 806], [600, 936], 0.6, 140, dripper(pen, paintOf("clay"), true)),
    on([330, 812], [600, 916], 0.5, 160, kettle(pen, paintOf("graphite"))),
    standShadow(pen, 500, 860, 64, ground),
    group(
      { transform: "translate(500 858) scale(0.58)" },
      teacup(pen, paintOf("celadon"), 0, 0),
      steam(pen, 0, -170, 0.7),
    ),
  ].join("");
}

/** A shelf on the wall, its upper edge at y. */
export function shelf(pen: Pen, ground: string, x: number, y: number, width: number): string {
  const wood = materials.wood;
  return [
    rect(x + 8, y + 14, width, 30, { rx: 5, fill: shadowOn(ground), opacity: 0.25 }),
    ...[x + 60, x + width - 76].map((left) =>
      rect(left, y + 20, 16, 50, { rx: 5, fill: tone(materials.brass, -0.1) }),
    ),
    rect(x, y, width, 26, {
      rx: 5,
      fill: pen.linear({ 0: tone(wood, 0.35), 1: tone(wood, -0.1) }, 0, y, 0, y + 26),
    }),
  ].join("");
}
