import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { emblem, form, room, roundFill, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { leaf } from "./greens";
import { plantPot } from "./plant-pot";

const body = "M470 520L850 520L872 900C872 924 850 934 820 934L500 934C470 934 448 924 448 900Z";
const spout = "M470 800C400 780 330 640 268 480L218 500C280 690 360 860 470 890Z";

/** A metal watering can, alone, or watering a plant. */
export function drawWateringCan(pen: Pen, paint: Paint, view: PictureView<"watering-can">): string {
  if (view === "watering") {
    const drops =
      "236 430,280 440,320 450,210 500,262 506,310 520,228 570,284 580,330 590,200 640,256 650,320 660";
    return [
      room(pen, paint.ground, 900, { x: 640, y: 480, r: 400 }),
      standShadow(pen, 230, 1010, 130, paint.ground),
      ...drops.split(",").map((at) => {
        const [x = 0, y = 0] = at.split(" ").map(Number);
        return path("M0 -16C8 -4 11 2 11 8a11 11 0 0 1 -22 0C-11 2 -8 -4 0 -16Z", {
          fill: "#8fb8c9",
          opacity: 0.85,
          transform: `translate(${x} ${y})`,
        });
      }),
      group({ transform: "translate(-86 480) scale(0.57)" }, plantPot(pen, "#c9794f", true)),
      group({ transform: "translate(170 -190) rotate(-20 620 700) scale(0.94)" }, wateringCan(pen, paint)),
    ].join("");
  }
  return [
    room(pen, paint.ground, 880, { x: 620, y: 520, r: 410 }),
    standShadow(pen, 640, 940, 250, paint.ground),
    wateringCan(pen, paint),
  ].join("");
}

/** The can alone, standing at y 934 around x 640, its spout to the left. */
export function wateringCan(pen: Pen, paint: Paint): string {
  const back = "M810 560C940 520 980 620 950 720C926 800 880 850 850 860";
  const top = "M520 520C520 400 600 350 680 350C760 350 820 400 820 520";
  return [
    tube(paint, back, 34),
    tube(paint, top, 30),
    form(pen, spout, {
      fill: pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, 240, 560, 420, 860),
      turn: 14,
    }),
    rose(pen),
    stroke("M330 690L470 640", paint.shade, 16),
    form(pen, body, {
      fill: roundFill(pen, 448, 872, paint.base),
      turn: 0,
      inside: [
        stroke("M456 600C560 620 760 620 862 600M450 850C560 872 760 872 870 850", paint.deep, 6, {
          opacity: 0.4,
        }),
        stroke("M456 592C560 612 760 612 862 592M450 842C560 864 760 864 870 842", paint.bright, 4, {
          opacity: 0.5,
        }),
        path("M506 530L540 534L528 930L490 926Z", { fill: "#ffffff", opacity: 0.3 }),
        path("M560 534L574 535L566 930L550 930Z", { fill: "#ffffff", opacity: 0.16 }),
      ],
    }),
    ellipse(660, 520, 190, 30, { fill: paint.bright }),
    ellipse(660, 523, 174, 23, { fill: paint.dark }),
    path("M486 523C560 500 760 500 834 523L834 490L486 490Z", { fill: paint.shade }),
    path("M470 520C470 486 560 476 660 476C760 476 850 486 850 520C800 498 520 498 470 520Z", {
      fill: pen.linear({ 0: paint.lit, 1: paint.base }, 470, 480, 850, 520),
    }),
    group({ transform: "translate(660 736)" }, emblem(paint.trim, 50)),
  ].join("");
}

function tube(paint: Paint, d: string, width: number): string {
  return (
    stroke(d, paint.deep, width) +
    stroke(d, paint.base, width - 8) +
    stroke(d, paint.bright, 7, { transform: "translate(-3 -5)", opacity: 0.7 })
  );
}

function rose(pen: Pen): string {
  const brass = materials.brass;
  const holes = [
    [-40, 0],
    [-20, -6],
    [0, 2],
    [20, -4],
    [40, 2],
    [-28, 10],
    [28, 10],
    [0, -10],
    [8, 12],
  ] as const;
  return group(
    { transform: "translate(236 478) rotate(-22)" },
    path("M-34 30L-72 -18L72 -18L34 30Z", {
      fill: pen.linear({ 0: tone(brass, 0.4), 0.5: brass, 1: tone(brass, -0.3) }, -72, 0, 72, 0),
    }),
    ellipse(0, -18, 74, 22, {
      fill: pen.linear({ 0: tone(brass, 0.5), 1: tone(brass, -0.05) }, -70, 0, 70, 0),
    }),
    ...holes.map(([x, y]) => ellipse(x, -18 + y * 0.8, 4, 3, { fill: tone(brass, -0.6) })),
  );
}

/** Leaves that grow from 0, 0: for pots and beds. */
export function seedling(x: number, y: number, scale: number): string {
  return group(
    { transform: `translate(${x} ${y}) scale(${scale})` },
    stroke("M0 0C-4 -40 4 -80 0 -120", tone(materials.leaf, -0.2), 10),
    leaf({ x: 0, y: -116, turn: -30, length: 100 }),
    leaf({ x: 0, y: -116, turn: -150, length: 100 }, tone(materials.leaf, 0.14)),
  );
}
