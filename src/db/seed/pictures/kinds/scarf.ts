import { tone } from "@/db/seed/pictures/colour-mix";
import type { Paint } from "@/db/seed/pictures/palette";
import { castShadow, crease, form, patch, ribs, sheet } from "@/db/seed/pictures/parts";
import { group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { peg, pegWall } from "./peg-wall";

const back =
  "M560 150C520 210 470 250 458 330C446 480 452 640 448 790L580 800C584 640 592 470 606 330C610 260 600 200 592 150Z";
const front =
  "M600 142C640 190 712 230 728 312C744 500 736 720 742 900L586 906C584 720 590 500 578 330C572 262 566 196 574 150Z";

/** A woven scarf over a peg, or folded in four. */
export function drawScarf(pen: Pen, paint: Paint, view: PictureView<"scarf">): string {
  if (view === "folded") {
    return sheet(pen, paint.ground) + group({ transform: "rotate(6 600 600)" }, foldedScarf(pen, paint));
  }
  return [
    pegWall(pen, paint.ground),
    group(
      { transform: "translate(-76 -10) scale(1.13)" },
      castShadow(`${back}${front}`, paint.ground, 1.6),
      hangingScarf(pen, paint),
    ),
    peg(pen, 598, 158),
  ].join("");
}

/** The scarf alone as it hangs from 598, 158. */
export function hangingScarf(pen: Pen, paint: Paint): string {
  const cloth = (d: string, x1: number, x2: number, bottom: number, dim: number, sway: number): string =>
    [
      fringe(paint, x1 + 6, x2 - 6, bottom - 8, dim),
      form(pen, d, {
        fill: pen.linear(
          { 0: tone(paint.lit, dim), 0.6: tone(paint.base, dim), 1: tone(paint.shade, dim) },
          x1,
          0,
          x2,
          0,
        ),
        turn: 18,
        inside: [
          weave(paint, x1 - 20, x2 + 40, 140, bottom + 20),
          ...[0, 46, 150].map((dy) =>
            stripe(paint, x1 - 30, x2 + 40, bottom - 70 - dy, dy === 150 ? 44 : 22),
          ),
          crease(pen, [x1 + 60 + sway, 190], [x1 + 40, bottom - 60], paint.deep, {
            bend: -20,
            width: -26,
            opacity: 0.4,
          }),
          crease(pen, [x2 - 50 + sway, 240], [x2 - 40, bottom - 140], paint.deep, {
            bend: 14,
            width: 22,
            opacity: 0.36,
          }),
          crease(pen, [x1 + 90 + sway, 210], [x1 + 74, bottom - 240], paint.bright, {
            bend: -8,
            width: 18,
            opacity: 0.55,
          }),
        ],
      }),
    ].join("");
  return [
    cloth(back, 448, 606, 796, -0.1, 60),
    path(front, { fill: paint.dark, opacity: 0.35, transform: "translate(-10 12)" }),
    cloth(front, 574, 744, 904, 0, -10),
  ].join("");
}

function weave(paint: Paint, x1: number, x2: number, y1: number, y2: number): string {
  const lines = ribs(
    x1,
    x2,
    9,
    () => y1,
    () => y2,
  );
  return stroke(lines, paint.deep, 2.4, { opacity: 0.13 });
}

function stripe(paint: Paint, x1: number, x2: number, y: number, height: number): string {
  return rect(x1, y, x2 - x1, height, { fill: paint.accent, opacity: 0.9 });
}

function fringe(paint: Paint, x1: number, x2: number, y: number, dim: number): string {
  const count = Math.floor((x2 - x1) / 13);
  const strands = Array.from({ length: count + 1 }, (_, index) => {
    const x = x1 + (index * (x2 - x1)) / count;
    return `M${x.toFixed(1)} ${y}c${index % 2 ? 5 : -4} 26 ${index % 3 ? -4 : 5} 44 ${index % 2 ? 2 : -3} 66`;
  }).join("");
  return (
    stroke(strands, tone(paint.deep, dim), 9, { transform: "translate(3 4)", opacity: 0.5 }) +
    stroke(strands, tone(paint.base, dim), 8)
  );
}

function foldedScarf(pen: Pen, paint: Paint): string {
  const slab =
    "M330 330C330 314 340 304 356 304L846 304C862 304 872 314 872 330L872 850C872 858 866 862 858 862L344 862C336 862 330 858 330 850Z";
  const lower = "M318 360L884 352L888 888L322 894Z";
  const strands = Array.from({ length: 42 }, (_, index) => {
    const x = 336 + index * 12.9;
    return `M${x.toFixed(1)} 852c${index % 2 ? 4 : -4} 26 ${index % 3 ? -4 : 4} 46 ${index % 2 ? 2 : -2} 70`;
  }).join("");
  return [
    castShadow(`${slab}${lower}`, paint.ground),
    form(pen, lower, { fill: paint.shade, turn: 14 }),
    stroke(strands, paint.deep, 10, { transform: "translate(4 7)", opacity: 0.55 }),
    stroke(strands, paint.base, 8.6),
    stroke(strands, paint.lit, 2.6, { transform: "translate(-2 0)", opacity: 0.6 }),
    form(pen, slab, {
      fill: pen.linear({ 0: paint.lit, 0.6: paint.base, 1: paint.shade }, 330, 304, 872, 862),
      turn: 22,
      inside: [
        weave(paint, 330, 880, 300, 870),
        ...[0, 46, 150].map((dy) => stripe(paint, 320, 880, 780 - dy, dy === 150 ? 44 : 22)),
        crease(pen, [336, 560], [620, 470], paint.deep, { bend: 12, width: 26, opacity: 0.3 }),
        crease(pen, [868, 500], [640, 420], paint.deep, { bend: -10, width: -24, opacity: 0.34 }),
        crease(pen, [360, 340], [380, 760], paint.bright, { bend: -12, width: 30, opacity: 0.45 }),
        path("M330 304L872 304L872 332C700 344 500 344 330 332Z", { fill: paint.bright, opacity: 0.45 }),
      ],
    }),
    group({ transform: "translate(786 400) rotate(3)" }, patch("#f7efdf", paint.deep, paint.base)),
  ].join("");
}
