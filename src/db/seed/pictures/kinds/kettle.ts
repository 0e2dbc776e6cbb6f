import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { form, room, roundFill, standShadow, steam } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { teacup } from "./teapot";

const body =
  "M450 470L750 470C800 640 830 780 832 880C832 906 820 916 796 916L404 916C380 916 368 906 368 880C370 780 400 640 450 470Z";
const neck = "M396 806C310 800 276 744 286 660C294 592 280 540 236 520C216 512 196 512 178 518";

/** A kettle with a thin curved spout, at rest, or tilted and pouring. */
export function drawKettle(pen: Pen, paint: Paint, view: PictureView<"kettle">): string {
  if (view === "pouring") return pouring(pen, paint);
  return [
    room(pen, paint.ground, 870, { x: 620, y: 520, r: 410 }),
    standShadow(pen, 600, 922, 290, paint.ground),
    kettle(pen, paint),
    steam(pen, 168, 490, 0.7),
  ].join("");
}

/** The kettle alone, standing at y 916 around x 600, its spout to the left. */
export function kettle(pen: Pen, paint: Paint): string {
  return [
    handle(pen),
    stroke(neck, paint.dark, 40),
    stroke(neck, pen.linear({ 0: paint.lit, 0.5: paint.base, 1: paint.shade }, 200, 560, 330, 640), 33),
    stroke("M388 794C316 788 290 744 298 662C306 590 288 534 236 512", paint.bright, 7, { opacity: 0.7 }),
    ellipse(176, 518, 10, 17, { fill: paint.dark, transform: "rotate(14 176 518)" }),
    form(pen, body, {
      fill: roundFill(pen, 368, 832, paint.base),
      turn: 0,
      inside: [
        path("M478 490C448 640 426 780 420 900L456 900C460 780 478 640 504 490Z", {
          fill: "#ffffff",
          opacity: 0.34,
        }),
        path("M524 490C504 620 494 740 488 840L502 840C508 740 518 620 538 490Z", {
          fill: "#ffffff",
          opacity: 0.2,
        }),
        path("M440 470L760 470L768 500C700 516 500 516 432 500Z", { fill: paint.dark, opacity: 0.35 }),
        path("M360 862C480 884 720 884 840 862L840 930L360 930Z", {
          fill: roundFill(pen, 368, 832, materials.steel),
        }),
        stroke("M360 862C480 884 720 884 840 862", paint.deep, 5, { opacity: 0.6 }),
      ],
    }),
    lid(pen, paint),
  ].join("");
}

function lid(pen: Pen, paint: Paint): string {
  const wood = materials.wood;
  return [
    ellipse(600, 470, 154, 24, { fill: paint.deep }),
    path("M456 462C480 430 540 416 600 416C660 416 720 430 744 462C700 484 500 484 456 462Z", {
      fill: roundFill(pen, 456, 744, tone(paint.base, 0.08)),
    }),
    path("M490 456C510 436 550 428 590 426L590 434C556 438 526 446 510 462Z", {
      fill: "#ffffff",
      opacity: 0.4,
    }),
    path("M588 420L592 390L608 390L612 420Z", { fill: tone(materials.steel, -0.2) }),
    ellipse(600, 376, 34, 28, {
      fill: pen.linear({ 0: tone(wood, 0.4), 0.5: wood, 1: tone(wood, -0.3) }, 568, 350, 632, 404),
    }),
  ].join("");
}

function handle(pen: Pen): string {
  const wood = materials.wood;
  return [
    stroke("M752 520C840 484 920 510 938 600", tone(materials.steel, -0.3), 16),
    stroke("M752 520C840 484 920 510 938 600", tone(materials.steel, 0.2), 7, {
      transform: "translate(-2 -3)",
    }),
    path(
      "M918 566C944 556 972 566 978 592C990 660 978 730 950 786C938 808 904 800 908 776C920 712 926 650 908 598C904 584 908 572 918 566Z",
      {
        fill: pen.linear({ 0: tone(wood, 0.35), 0.5: wood, 1: tone(wood, -0.3) }, 906, 600, 984, 620),
      },
    ),
    ellipse(934, 606, 7, 7, { fill: materials.brass }),
    ellipse(936, 752, 7, 7, { fill: materials.brass }),
  ].join("");
}

function pouring(pen: Pen, paint: Paint): string {
  const water = pen.linear({ 0: "#ffffff", 1: "#d7ecf0" }, 0, 560, 0, 880);
  return [
    room(pen, paint.ground, 930, { x: 640, y: 480, r: 410 }),
    standShadow(pen, 262, 1014, 118, paint.ground),
    stroke("M262 610C252 680 258 760 260 872", water, 15, { opacity: 0.9 }),
    stroke("M258 620C250 690 255 770 257 862", "#ffffff", 4, { opacity: 0.9 }),
    teacup(pen, paint, 262, 1014),
    steam(pen, 330, 820, 0.6),
    group({ transform: "translate(92 -34) rotate(-20 600 600) scale(0.9)" }, kettle(pen, paint)),
  ].join("");
}
