import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { form, room, roundFill, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { leaf } from "./greens";

const bottle =
  "M548 250L652 250L652 400C652 440 740 470 752 550L752 900C752 922 740 932 718 932L482 932C460 932 448 922 448 900L448 550C460 470 548 440 548 400Z";

/** A bottle of olive oil with a twig beside it, or next to a bowl that has been filled from it. */
export function drawOil(pen: Pen, paint: Paint, view: PictureView<"oil">): string {
  const poured = view === "poured";
  return [
    room(pen, paint.ground, 870, { x: 600, y: 520, r: 410 }),
    poured ? standShadow(pen, 420, 930, 120, paint.ground) : standShadow(pen, 600, 936, 160, paint.ground),
    poured
      ? group({ transform: "translate(-26 168) scale(0.82)" }, oilBottle(pen, paint, true)) + dish(pen, paint)
      : oilBottle(pen, paint, false) + twig(),
  ].join("");
}

/** The bottle alone, standing at y 932 around x 600. */
export function oilBottle(pen: Pen, paint: Paint, isOpen: boolean): string {
  const glass = "#4c5a33";
  const level = isOpen ? 640 : 480;
  return [
    form(pen, bottle, {
      fill: roundFill(pen, 448, 752, tone(glass, 0.2)),
      turn: 0,
      inside: [
        path(`M440 ${level}C520 ${level + 16} 680 ${level + 16} 760 ${level}L760 940L440 940Z`, {
          fill: roundFill(pen, 448, 752, tone(glass, -0.12)),
        }),
        stroke(`M448 ${level}C520 ${level + 16} 680 ${level + 16} 752 ${level}`, "#a8ad5a", 5, {
          opacity: 0.6,
        }),
        path("M480 560C486 520 520 480 560 456L572 470C536 496 512 530 508 570L508 900L480 900Z", {
          fill: "#ffffff",
          opacity: 0.34,
        }),
        path("M560 260L578 260L578 410L560 420Z", { fill: "#ffffff", opacity: 0.3 }),
        path("M716 570L732 570L732 890L716 890Z", { fill: "#ffffff", opacity: 0.12 }),
      ],
    }),
    label(pen, paint),
    isOpen ? spout(pen) : cork(pen),
  ].join("");
}

function label(pen: Pen, paint: Paint): string {
  const d = "M448 610C520 622 680 622 752 610L752 850C680 862 520 862 448 850Z";
  return form(pen, d, {
    fill: pen.linear({ 0: "#e6d8bb", 0.3: "#fffaf0", 0.7: materials.paper, 1: "#d3c09c" }, 448, 0, 752, 0),
    turn: 0,
    inside: [
      path(
        "M440 622C520 634 680 634 760 622L760 642C680 654 520 654 440 642ZM440 822C520 834 680 834 760 822L760 836C680 848 520 848 440 836Z",
        { fill: paint.base },
      ),
      stroke("M600 800C596 750 604 710 600 672", "#55683a", 5),
      ...[-1, 1].flatMap((side) =>
        [690, 726, 762].map((y) => leaf({ x: 600, y, turn: side === 1 ? -28 : -152, length: 76 }, "#6c7f48")),
      ),
      ellipse(556, 742, 17, 22, { fill: paint.base }),
      ellipse(646, 706, 17, 22, { fill: paint.shade }),
      stroke("M540 806C580 812 620 812 660 806", paint.shade, 5),
    ],
  });
}

function cork(pen: Pen): string {
  return [
    rect(540, 226, 120, 40, { rx: 12, fill: roundFill(pen, 540, 660, "#55643c") }),
    path("M560 232L566 168L634 168L640 232Z", { fill: roundFill(pen, 560, 640, tone(materials.wood, 0.1)) }),
    ellipse(600, 168, 34, 8, { fill: tone(materials.wood, 0.45) }),
    ...[
      [584, 196],
      [612, 186],
      [604, 214],
      [622, 208],
      [590, 220],
    ].map(([x = 0, y = 0]) => ellipse(x, y, 3.4, 2.4, { fill: tone(materials.wood, -0.4) })),
  ].join("");
}

function spout(pen: Pen): string {
  const steel = pen.linear({ 0: "#8d959a", 0.3: "#f4f6f6", 0.7: "#bcc3c7", 1: "#7d858b" }, 560, 0, 640, 0);
  return [
    rect(540, 226, 120, 40, { rx: 12, fill: roundFill(pen, 540, 660, "#55643c") }),
    path(
      "M566 232L574 180L590 180C590 150 606 122 640 104L652 118C632 132 624 152 622 180L628 180L636 232Z",
      { fill: steel },
    ),
  ].join("");
}

function twig(): string {
  const olive = (x: number, y: number, turn: number): string =>
    ellipse(x + 6, y + 12, 27, 16, { fill: "#2b1d34", opacity: 0.25 }) +
    ellipse(x, y, 30, 21, { fill: "#6b7440", transform: `rotate(${turn} ${x} ${y})` }) +
    ellipse(x - 8, y - 7, 9, 5, { fill: "#ffffff", opacity: 0.45, transform: `rotate(${turn} ${x} ${y})` });
  return [
    ellipse(890, 1008, 160, 14, { fill: "#2b1d34", opacity: 0.14 }),
    stroke("M760 1010C830 990 920 990 1030 950", "#6d5a3c", 7),
    ...[
      [800, 1000, -50],
      [850, 992, 30],
      [890, 988, -60],
      [940, 980, 24],
      [980, 968, -66],
      [1026, 952, -14],
    ].map(([x = 0, y = 0, turn = 0]) => leaf({ x, y, turn, length: 104 }, "#7c8c5a")),
    olive(880, 1030, -14),
    olive(960, 1022, 18),
  ].join("");
}

function dish(pen: Pen, paint: Paint): string {
  const side = "M-170 0C-160 70 -110 104 -60 110L60 110C110 104 160 70 170 0Z";
  return [
    standShadow(pen, 790, 946, 150, paint.ground),
    group(
      { transform: "translate(790 836)" },
      form(pen, side, { fill: roundFill(pen, -170, 170, "#efe4cf"), turn: 0 }),
      ellipse(0, 0, 170, 34, { fill: "#fffaf0" }),
      ellipse(0, 4, 154, 27, { fill: "#d9c9ab" }),
      ellipse(0, 9, 140, 20, { fill: pen.linear({ 0: "#d3b63e", 1: "#a58a25" }, -140, 0, 140, 20) }),
      ellipse(-50, 5, 50, 6, { fill: "#f6e28f", opacity: 0.8 }),
      ellipse(70, 12, 14, 4, { fill: "#f6e28f", opacity: 0.6 }),
    ),
    group(
      { transform: "translate(960 940) rotate(-8)" },
      path("M-96 36C-108 -30 -70 -76 0 -80C70 -82 106 -40 98 30C60 50 -60 54 -96 36Z", { fill: "#b8743a" }),
      path("M-82 30C-92 -24 -58 -62 0 -66C58 -66 90 -32 84 24C50 40 -50 42 -82 30Z", { fill: "#f6e2b8" }),
      ...[
        [-40, -10],
        [10, -30],
        [40, 4],
        [-10, 14],
        [-56, 14],
      ].map(([x = 0, y = 0]) => ellipse(x, y, 8, 5, { fill: "#dcbb84" })),
    ),
  ].join("");
}
