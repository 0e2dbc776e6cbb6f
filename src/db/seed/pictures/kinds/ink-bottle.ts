import { fade, tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, emblem, form, room, roundFill, sheet, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const glass =
  "M470 470L730 470C740 530 860 570 872 660L872 880C872 912 852 930 820 930L380 930C348 930 328 912 328 880L328 660C340 570 460 530 470 470Z";
const ink =
  "M352 680C420 664 780 664 848 680L848 876C848 896 836 906 816 906L384 906C364 906 352 896 352 876Z";

/** A bottle of ink, or open beside its colour on paper. */
export function drawInkBottle(pen: Pen, paint: Paint, view: PictureView<"ink-bottle">): string {
  if (view === "swatches") return swatches(pen, paint);
  return [
    room(pen, paint.ground, 860, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 936, 290, paint.ground),
    inkBottle(pen, paint),
    ellipse(980, 1040, 44, 18, { fill: paint.base }),
    ellipse(1036, 1066, 16, 7, { fill: paint.base }),
    ellipse(966, 1034, 14, 4, { fill: "#ffffff", opacity: 0.5 }),
  ].join("");
}

/** The bottle alone, standing at y 930 around x 600. */
export function inkBottle(pen: Pen, paint: Paint): string {
  const dark = tone(paint.base, -0.3);
  return [
    form(pen, glass, {
      fill: fade("#ffffff", 0.5),
      turn: 0,
      inside: [
        path(glass, { fill: tone(paint.ground, -0.1), opacity: 0.4 }),
        path(ink, {
          fill: pen.linear(
            { 0: tone(paint.base, 0.08), 0.5: dark, 1: tone(paint.base, -0.5) },
            352,
            0,
            848,
            0,
          ),
        }),
        ellipse(600, 680, 248, 15, { fill: tone(paint.base, 0.16) }),
        path("M360 690C366 610 440 570 486 530L500 540C450 590 396 630 394 700L394 880L360 880Z", {
          fill: "#ffffff",
          opacity: 0.42,
        }),
        path("M820 640C826 660 830 680 830 700L830 880L816 880L816 700C816 680 812 660 806 640Z", {
          fill: "#ffffff",
          opacity: 0.3,
        }),
      ],
    }),
    stroke(glass, "#ffffff", 5, { opacity: 0.7 }),
    rect(450, 724, 300, 150, { rx: 4, fill: materials.paper }),
    rect(460, 734, 280, 130, { rx: 3, fill: "none", stroke: paint.base, "stroke-width": 4 }),
    group({ transform: "translate(600 806)" }, emblem(paint.base, 36)),
    cap(pen),
  ].join("");
}

function cap(pen: Pen): string {
  const grooves = Array.from(
    { length: 21 },
    (_, index) => `M${468 + index * 13.2} 350L${468 + index * 13.2} 460`,
  ).join("");
  return [
    form(pen, "M456 340C456 316 744 316 744 340L744 470C744 492 456 492 456 470Z", {
      fill: roundFill(pen, 456, 744, "#3a3540"),
      turn: 0,
      inside: [stroke(grooves, "#1f1b25", 4, { opacity: 0.6 })],
    }),
    ellipse(600, 340, 144, 20, { fill: pen.linear({ 0: "#6d6775", 1: "#423c4a" }, 456, 320, 744, 360) }),
  ].join("");
}

function swatches(pen: Pen, paint: Paint): string {
  const page = "M150 330L860 260L940 1080L230 1150Z";
  const stripe = (y: number, opacity: number, length: number): string =>
    path(
      `M250 ${y}C340 ${y - 26} ${length - 100} ${y - 40} ${length} ${y - 40}C${length + 16} ${y} ${length + 4} ${y + 40} ${length - 10} ${y + 56}C${length - 160} ${y + 60} 360 ${y + 92} 262 ${y + 96}C246 ${y + 70} 244 ${y + 30} 250 ${y}Z`,
      {
        fill: paint.base,
        opacity,
      },
    );
  return [
    sheet(pen, paint.ground),
    castShadow(page, paint.ground),
    form(pen, page, {
      fill: pen.linear({ 0: "#fffaf0", 1: "#efe3cc" }, 150, 300, 940, 1100),
      turn: 0,
      inside: [
        stripe(440, 1, 780),
        stripe(610, 0.65, 730),
        stripe(780, 0.38, 760),
        stroke(
          "M300 1010c20 -44 50 -44 40 0s40 20 56 -16s40 -14 28 18s50 6 66 -26s40 -16 26 18s60 0 80 -34",
          paint.base,
          10,
        ),
      ],
    }),
    openFromAbove(pen, paint, 900, 340),
    brush(pen, paint),
  ].join("");
}

/** The open bottle alone, seen from above around x, y. */
export function openFromAbove(pen: Pen, paint: Paint, x: number, y: number): string {
  return group(
    { transform: `translate(${x} ${y})` },
    rect(-170, -170, 340, 340, { rx: 70, fill: "#2b1d34", opacity: 0.2, transform: "translate(14 24)" }),
    rect(-170, -170, 340, 340, { rx: 70, fill: tone(paint.base, 0.1), opacity: 0.55 }),
    rect(-170, -170, 340, 340, {
      rx: 70,
      fill: pen.linear(
        { 0: fade("#ffffff", 0.75), 0.5: fade("#ffffff", 0.2), 1: fade("#ffffff", 0.5) },
        -170,
        -170,
        170,
        170,
      ),
    }),
    rect(-140, -140, 280, 280, { rx: 54, fill: tone(paint.base, -0.3), opacity: 0.65 }),
    ellipse(0, 0, 112, 112, { fill: "#e9eef0" }),
    ellipse(0, 0, 96, 96, { fill: tone(paint.base, -0.55) }),
    ellipse(6, 8, 84, 84, {
      fill: pen.radial({ 0: tone(paint.base, -0.1), 1: tone(paint.base, -0.45) }, 0, 0, 90),
    }),
    path("M-60 -30C-40 -64 0 -76 34 -70C0 -60 -34 -40 -48 -10Z", { fill: "#ffffff", opacity: 0.5 }),
  );
}

function brush(pen: Pen, paint: Paint): string {
  const wood = tone(materials.wood, -0.1);
  const d = "M-12 -420C-12 -440 12 -440 12 -420L18 120L-18 120Z";
  return group(
    { transform: "translate(860 800) rotate(38)" },
    castShadow(`${d}M-22 120L22 120L22 200L-22 200Z`, paint.ground, 0.6),
    path(d, { fill: pen.linear({ 0: tone(wood, 0.3), 1: tone(wood, -0.3) }, -18, 0, 18, 0) }),
    rect(-22, 116, 44, 92, {
      rx: 4,
      fill: pen.linear({ 0: "#8d959a", 0.35: "#f2f4f4", 1: "#8d959a" }, -22, 0, 22, 0),
    }),
    path("M-22 206L22 206C30 250 16 300 0 340C-16 300 -30 250 -22 206Z", {
      fill: pen.linear({ 0: "#6d5340", 0.5: tone(paint.base, -0.2), 1: paint.base }, 0, 206, 0, 340),
    }),
  );
}
