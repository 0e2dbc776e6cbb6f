import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { form, room, roundFill, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { leaf } from "./greens";

const body =
  "M548 380C548 430 540 470 500 510C430 576 396 640 396 730C396 850 470 930 530 936L670 936C730 930 804 850 804 730C804 640 770 576 700 510C660 470 652 430 652 380Z";

/** A stoneware vase, empty, or with tulips. */
export function drawVase(pen: Pen, paint: Paint, view: PictureView<"vase">): string {
  const isFull = view === "flowers";
  return [
    room(pen, paint.ground, 880, { x: 600, y: 500, r: 410 }),
    standShadow(pen, 600, 942, 190, paint.ground),
    isFull
      ? group({ transform: "translate(96 190) scale(0.84)" }, tulips(pen, paint), vase(pen, paint))
      : vase(pen, paint),
    isFull ? petal(810, 1010, 12, paint.accent) + petal(900, 1040, -30, tone(paint.accent, 0.2)) : "",
  ].join("");
}

/** The vase alone, standing at y 936 around x 600. */
export function vase(pen: Pen, paint: Paint): string {
  const rings = [600, 640, 680, 720, 760, 800]
    .map((y) => `M380 ${y}C480 ${y + 26} 720 ${y + 26} 820 ${y}`)
    .join("");
  return [
    form(pen, body, {
      fill: roundFill(pen, 396, 804, paint.base),
      turn: 0,
      inside: [
        stroke(rings, paint.deep, 3, { opacity: 0.16 }),
        path("M380 812C480 850 560 806 640 836C720 862 780 820 830 830L830 950L370 950Z", {
          fill: roundFill(pen, 396, 804, materials.stoneware),
        }),
        stroke("M380 812C480 850 560 806 640 836C720 862 780 820 830 830", paint.deep, 5, { opacity: 0.35 }),
        path(
          "M438 740C438 650 470 596 520 548L534 562C492 610 470 656 470 740C470 770 476 790 484 808L464 812C448 790 438 770 438 740Z",
          { fill: "#ffffff", opacity: 0.36 },
        ),
        path("M566 390L580 390C580 440 570 480 548 512L534 504C556 470 566 436 566 390Z", {
          fill: "#ffffff",
          opacity: 0.3,
        }),
        ...[
          [620, 600],
          [700, 640],
          [560, 700],
          [660, 740],
          [740, 720],
          [600, 660],
        ].map(([x = 0, y = 0]) => ellipse(x, y, 3.4, 3.4, { fill: paint.deep, opacity: 0.45 })),
      ],
    }),
    ellipse(600, 380, 58, 12, { fill: tone(paint.base, 0.4) }),
    ellipse(600, 381, 48, 8, { fill: paint.dark }),
  ].join("");
}

function tulips(pen: Pen, paint: Paint): string {
  const green = materials.leaf;
  const stems = [
    "M600 390C598 300 596 200 590 120",
    "M594 392C570 300 500 240 430 200",
    "M608 392C630 310 690 240 760 190",
    "M590 392C540 340 460 330 372 340",
    "M612 392C660 340 740 340 820 330",
  ];
  const blade = (d: string, colour: string): string => path(d, { fill: colour });
  return [
    blade("M592 392C520 330 470 200 500 90C540 180 590 270 606 392Z", tone(green, -0.1)),
    blade("M610 392C660 300 700 160 664 60C632 150 600 270 596 392Z", tone(green, 0.1)),
    ...stems.map((d) => stroke(d, tone(green, -0.2), 11)),
    blade("M590 396C500 380 400 440 340 540C440 520 540 470 604 396Z", green),
    blade("M610 396C690 376 800 430 850 520C760 510 660 470 598 396Z", tone(green, -0.16)),
    leaf({ x: 520, y: 300, turn: -150, length: 120 }, tone(green, 0.12)),
    tulip(pen, 372, 336, -64, paint.accent, 0.92),
    tulip(pen, 822, 326, 62, tone(paint.accent, 0.22), 0.92),
    tulip(pen, 428, 196, -34, tone(paint.accent, 0.25), 1),
    tulip(pen, 762, 186, 34, paint.accent, 1),
    tulip(pen, 590, 124, -4, tone(paint.accent, -0.08), 1.1),
  ].join("");
}

function tulip(pen: Pen, x: number, y: number, turn: number, colour: string, scale: number): string {
  const cup =
    "M-58 -30C-66 -90 -50 -130 -40 -140C-28 -124 -16 -112 0 -146C16 -112 28 -124 40 -140C50 -130 66 -90 58 -30C52 10 26 22 0 22C-26 22 -52 10 -58 -30Z";
  return group(
    { transform: `translate(${x} ${y}) rotate(${turn}) scale(${scale})` },
    form(pen, cup, {
      fill: pen.linear({ 0: tone(colour, 0.3), 0.6: colour, 1: tone(colour, -0.25) }, -40, -140, 40, 20),
      turn: 9,
      inside: [
        path("M0 -146C34 -110 44 -50 30 22L-30 22C-44 -50 -34 -110 0 -146Z", { fill: tone(colour, 0.16) }),
        stroke("M0 -130C2 -80 2 -40 0 10", tone(colour, -0.35), 3, { opacity: 0.4 }),
        stroke("M-40 -120C-52 -70 -44 -20 -26 10", "#ffffff", 5, { opacity: 0.3 }),
      ],
    }),
  );
}

function petal(x: number, y: number, turn: number, colour: string): string {
  return [
    ellipse(x + 8, y + 12, 44, 12, { fill: "#2b1d34", opacity: 0.2 }),
    path("M-46 4C-30 -24 20 -30 46 -6C30 18 -20 24 -46 4Z", {
      fill: colour,
      transform: `translate(${x} ${y}) rotate(${turn})`,
    }),
  ].join("");
}
