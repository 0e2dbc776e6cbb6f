import { fade, shadowInk, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import {
  castShadow,
  crease,
  form,
  patch,
  room,
  sheet,
  standShadow,
  stitches,
} from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

/** A checked wool blanket, rolled up in its carrying strap or folded flat. */
export function drawBlanket(pen: Pen, paint: Paint, view: PictureView<"blanket">): string {
  if (view === "folded") {
    return sheet(pen, paint.ground) + group({ transform: "rotate(-8 600 600)" }, folded(pen, paint));
  }
  return [
    room(pen, paint.ground, 880, { x: 600, y: 520, r: 400 }),
    standShadow(pen, 600, 950, 392, paint.ground),
    group({ transform: "translate(-62 -98) scale(1.12)" }, blanketRoll(pen, paint)),
  ].join("");
}

/** The roll alone, lying at y 936 from x 240 to 950. */
export function blanketRoll(pen: Pen, paint: Paint): string {
  const side = "M330 616L870 616C960 616 960 938 870 938L330 938Z";
  const light = pen.linear(
    {
      0: fade("#fff3dd", 0.1),
      0.22: fade("#fff3dd", 0.34),
      0.5: fade(shadowInk, 0),
      1: fade(shadowInk, 0.42),
    },
    0,
    616,
    0,
    938,
  );
  return [
    grip(),
    form(pen, side, {
      fill: paint.base,
      turn: 0,
      inside: [tartan(paint, 240, 600, 740, 350, 78), path(side, { fill: light })],
    }),
    fringe(paint),
    spiral(pen, paint),
    strap(pen, 466),
    strap(pen, 736),
  ].join("");
}

/** Bands of a check over a field, thick and thin in turns. */
function tartan(paint: Paint, x: number, y: number, width: number, height: number, step: number): string {
  const across = Array.from({ length: Math.ceil(height / step) + 1 }, (_, index) => y + index * step);
  const down = Array.from({ length: Math.ceil(width / step) + 1 }, (_, index) => x + index * step);
  const thick = step * 0.42;
  return [
    ...across.map((at) => rect(x, at, width, thick, { fill: paint.dark, opacity: 0.42 })),
    ...down.map((at) => rect(at, y, thick, height, { fill: paint.dark, opacity: 0.42 })),
    ...across.map((at) =>
      rect(x, at + step * 0.66, width, step * 0.07, { fill: paint.accent, opacity: 0.9 }),
    ),
    ...down.map((at) => rect(at + step * 0.66, y, step * 0.07, height, { fill: paint.accent, opacity: 0.9 })),
    ...across.map((at) =>
      rect(x, at + thick * 0.42, width, step * 0.06, { fill: materials.cream, opacity: 0.8 }),
    ),
    ...down.map((at) =>
      rect(at + thick * 0.42, y, step * 0.06, height, { fill: materials.cream, opacity: 0.8 }),
    ),
  ].join("");
}

function fringe(paint: Paint): string {
  const threads = Array.from(
    { length: 27 },
    (_, index) => `M${380 + index * 19} 912l${index % 2 ? 4 : -3} 40`,
  ).join("");
  return stroke(threads, paint.shade, 6) + stroke(threads, paint.lit, 2.4, { transform: "translate(-2 0)" });
}

function spiral(pen: Pen, paint: Paint): string {
  const rings = [
    [112, 161, paint.shade],
    [104, 150, paint.lit],
    [86, 124, tone(materials.cream, -0.14)],
    [79, 114, paint.base],
    [62, 90, tone(materials.cream, -0.14)],
    [55, 80, paint.base],
    [39, 57, tone(materials.cream, -0.14)],
    [32, 47, paint.base],
    [15, 22, paint.dark],
  ] as const;
  return [
    ...rings.map(([rx, ry, fill], index) => ellipse(330 + index * 1.5, 777 + index * 2, rx, ry, { fill })),
    ellipse(330, 777, 112, 161, {
      fill: pen.linear(
        { 0: fade("#fff3dd", 0.25), 0.5: fade(shadowInk, 0), 1: fade(shadowInk, 0.38) },
        270,
        630,
        380,
        930,
      ),
    }),
  ].join("");
}

function strap(pen: Pen, x: number): string {
  const band = `M${x} 612C${x + 62} 640 ${x + 62} 914 ${x} 942L${x + 46} 942C${x + 108} 914 ${x + 108} 640 ${x + 46} 612Z`;
  const leather = pen.linear(
    {
      0: materials.leather,
      0.25: tone(materials.leather, 0.25),
      0.6: materials.leather,
      1: tone(materials.leather, -0.4),
    },
    0,
    612,
    0,
    942,
  );
  const metal = pen.linear(
    { 0: tone(materials.brass, 0.5), 1: tone(materials.brass, -0.2) },
    x + 30,
    730,
    x + 110,
    790,
  );
  return [
    path(band, { fill: shadowInk, opacity: 0.35, transform: "translate(14 3)" }),
    path(band, { fill: leather }),
    stitches(
      `M${x + 12} 622C${x + 66} 650 ${x + 66} 904 ${x + 12} 932M${x + 40} 622C${x + 96} 650 ${x + 96} 904 ${x + 40} 932`,
      tone(materials.leather, 0.6),
      2.6,
      0.8,
    ),
    rect(x + 34, 734, 72, 58, { rx: 11, fill: "none", stroke: metal, "stroke-width": 11 }),
    stroke(`M${x + 70} 738L${x + 70} 790`, tone(materials.brass, 0.2), 7),
  ].join("");
}

function grip(): string {
  const d = "M500 620C516 474 764 474 790 620";
  return [
    stroke(d, tone(materials.leather, -0.4), 42),
    stroke(d, materials.leather, 34),
    stroke(d, tone(materials.leather, 0.28), 9, { transform: "translate(-3 -8)" }),
    stroke("M576 520C610 504 680 504 716 522", tone(materials.leather, -0.3), 50),
    stroke("M576 520C610 504 680 504 716 522", tone(materials.leather, -0.14), 44),
    stitches(
      "M572 506C610 490 682 490 720 508M574 534C610 520 680 520 716 536",
      tone(materials.leather, 0.6),
      2.6,
      0.8,
    ),
  ].join("");
}

function folded(pen: Pen, paint: Paint): string {
  const lower = "M262 300C262 282 274 270 292 270L930 270C948 270 960 282 960 300L960 900L262 900Z";
  const upper = "M240 262C240 244 252 232 270 232L916 232C934 232 946 244 946 262L946 858L240 858Z";
  const light = pen.linear(
    { 0: fade("#fff3dd", 0.22), 0.5: fade("#fff3dd", 0), 1: fade(shadowInk, 0.2) },
    240,
    232,
    946,
    858,
  );
  const threads = (y: number, from: number, to: number): string =>
    Array.from(
      { length: Math.floor((to - from) / 15) },
      (_, index) => `M${from + 8 + index * 15} ${y}l${[2, -3, 4, -1][index % 4]} ${46 + (index % 3) * 4}`,
    ).join("");
  return [
    castShadow(`${lower}${upper}M262 880L960 880L960 950L262 950Z`, paint.ground),
    stroke(threads(896, 262, 960), paint.shade, 6),
    form(pen, lower, { fill: paint.shade, turn: 10, inside: [tartan(paint, 262, 262, 700, 660, 116)] }),
    path(upper, { fill: shadowInk, opacity: 0.32, transform: "translate(8 12)" }),
    stroke(threads(854, 240, 946), paint.shade, 6.5, { transform: "translate(2 3)" }),
    stroke(threads(854, 240, 946), paint.lit, 5),
    form(pen, upper, {
      fill: paint.base,
      turn: 14,
      inside: [
        tartan(paint, 226, 200, 740, 680, 116),
        path(upper, { fill: light }),
        crease(pen, [244, 560], [520, 640], paint.dark, { bend: 10, width: 28, opacity: 0.35 }),
        crease(pen, [944, 480], [700, 580], paint.dark, { bend: -10, width: -30, opacity: 0.35 }),
      ],
    }),
    stitches("M252 842L936 842", materials.cream, 3, 0.7),
    group({ transform: "translate(846 770)" }, patch(materials.cream, paint.base, paint.base)),
  ].join("");
}
