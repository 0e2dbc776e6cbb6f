import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { form, room, roundFill, standShadow, steam } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const body =
  "M318 700C318 556 440 470 600 470C760 470 882 556 882 700C882 820 800 900 720 912L480 912C400 900 318 820 318 700Z";
const spout =
  "M340 760C262 748 226 690 214 610C208 570 190 552 166 538C196 520 250 528 274 568C298 610 306 650 360 664Z";

/** A stoneware teapot with a bamboo handle, alone or with two full cups. */
export function drawTeapot(pen: Pen, paint: Paint, view: PictureView<"teapot">): string {
  if (view === "poured") {
    return [
      room(pen, paint.ground, 820, { x: 600, y: 480, r: 400 }),
      standShadow(pen, 640, 852, 240, paint.ground),
      group({ transform: "translate(148 130) scale(0.79)" }, teapot(pen, paint), steam(pen, 176, 520, 0.8)),
      standShadow(pen, 330, 1000, 120, paint.ground),
      teacup(pen, paint, 330, 1000),
      standShadow(pen, 680, 1040, 120, paint.ground),
      teacup(pen, paint, 680, 1040),
    ].join("");
  }
  return [
    room(pen, paint.ground, 870, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 920, 290, paint.ground),
    teapot(pen, paint),
  ].join("");
}

/** The teapot alone, standing at y 914 around x 600. */
export function teapot(pen: Pen, paint: Paint): string {
  return [
    handle(pen),
    form(pen, spout, {
      fill: pen.linear({ 0: paint.bright, 0.5: paint.base, 1: paint.shade }, 180, 560, 330, 720),
      turn: 12,
    }),
    ellipse(182, 541, 22, 9, { fill: paint.dark, transform: "rotate(18 182 541)" }),
    form(pen, body, {
      fill: roundFill(pen, 318, 882, paint.base),
      turn: 0,
      inside: [
        path("M318 792C420 826 520 800 600 820C700 842 800 800 900 812L900 930L300 930Z", {
          fill: roundFill(pen, 318, 882, materials.stoneware),
        }),
        stroke("M318 792C420 826 520 800 600 820C700 842 800 800 900 812", paint.deep, 6, { opacity: 0.35 }),
        path("M364 700C364 600 430 530 520 504L530 522C452 548 398 610 396 702Z", {
          fill: "#ffffff",
          opacity: 0.38,
        }),
        path("M470 540C430 570 414 610 412 660L424 660C428 612 446 574 480 548Z", {
          fill: "#ffffff",
          opacity: 0.22,
        }),
        ...specks.map(([x, y]) => ellipse(x, y, 3.4, 3.4, { fill: paint.deep, opacity: 0.4 })),
        path("M300 880C440 904 760 904 900 880L900 930L300 930Z", { fill: "#2b1d34", opacity: 0.14 }),
      ],
    }),
    lid(pen, paint),
  ].join("");
}

const specks = [
  [520, 600],
  [600, 560],
  [680, 610],
  [760, 660],
  [560, 690],
  [640, 720],
  [720, 740],
  [800, 720],
  [500, 740],
  [610, 640],
] as const;

function lid(pen: Pen, paint: Paint): string {
  const d = "M470 492C476 446 540 424 600 424C660 424 724 446 730 492C690 508 510 508 470 492Z";
  return [
    ellipse(600, 494, 142, 23, { fill: paint.deep }),
    form(pen, d, {
      fill: roundFill(pen, 470, 730, tone(paint.base, 0.1)),
      turn: 0,
      inside: [
        path("M500 486C510 456 550 440 590 436L592 446C556 452 526 466 518 490Z", {
          fill: "#ffffff",
          opacity: 0.4,
        }),
      ],
    }),
    ellipse(600, 424, 26, 10, { fill: paint.shade }),
    ellipse(600, 404, 34, 26, {
      fill: pen.linear({ 0: paint.bright, 0.5: paint.base, 1: paint.shade }, 570, 384, 632, 428),
    }),
  ].join("");
}

function handle(pen: Pen): string {
  const wood = materials.wood;
  const d = "M424 548C360 330 460 226 600 226C740 226 840 330 776 548";
  return [
    stroke(d, tone(wood, -0.45), 32),
    stroke(d, pen.linear({ 0: tone(wood, 0.3), 0.6: wood, 1: tone(wood, -0.2) }, 400, 240, 800, 500), 27),
    stroke("M420 500C390 350 470 244 600 240", tone(wood, 0.6), 6, { opacity: 0.8 }),
    ...[426, 774].map(
      (x) =>
        ellipse(x, 536, 24, 24, { fill: tone(materials.brass, -0.2) }) +
        ellipse(x - 2, 532, 18, 18, { fill: tone(materials.brass, 0.2) }),
    ),
  ].join("");
}

/** A cup without a handle, standing on x, y. */
export function teacup(pen: Pen, paint: Paint, x: number, y: number): string {
  const side = "M-112 -150C-112 -60 -80 -8 -46 0L46 0C80 -8 112 -60 112 -150Z";
  return group(
    { transform: `translate(${x} ${y})` },
    form(pen, side, {
      fill: roundFill(pen, -112, 112, paint.base),
      turn: 0,
      inside: [
        path("M-120 -44C-60 -26 40 -58 120 -36L120 10L-120 10Z", {
          fill: roundFill(pen, -112, 112, materials.stoneware),
        }),
        path("M-92 -140C-90 -90 -78 -50 -60 -26L-46 -32C-62 -60 -72 -96 -72 -140Z", {
          fill: "#ffffff",
          opacity: 0.36,
        }),
      ],
    }),
    ellipse(0, -150, 112, 23, { fill: tone(paint.base, 0.42) }),
    ellipse(0, -147, 100, 18, { fill: paint.deep }),
    ellipse(0, -142, 95, 14, { fill: pen.linear({ 0: "#d6b24c", 1: "#a98328" }, -90, -150, 90, -130) }),
    ellipse(-30, -145, 34, 4, { fill: "#f4e2a4", opacity: 0.8 }),
  );
}
