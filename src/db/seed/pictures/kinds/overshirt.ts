import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, crease, form, sheet, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, mirroredOutline, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { bodyOf, longSleeves, topOutline } from "./garment";

const collarWing = "M600 330L500 246C476 250 462 262 452 280L524 410C548 392 576 360 600 330Z";
const stand = "M500 244C540 230 660 230 700 244C690 290 640 316 600 330C560 316 510 290 500 244Z";
const pocket = "M438 488L556 488L556 622L546 634L448 634L438 622Z";
const flap = "M432 468L562 468L562 520L497 540L432 520Z";

/** A shirt-jacket with two chest pockets, laid out, or its collar and pocket from near by. */
export function drawOvershirt(pen: Pen, paint: Paint, view: PictureView<"overshirt">): string {
  const scene = [sheet(pen, paint.ground), castShadow(topOutline, paint.ground), overshirt(pen, paint)].join(
    "",
  );
  return view === "detail" ? group({ transform: "translate(-620 -600) scale(2.45)" }, scene) : scene;
}

/** The garment alone, for pictures of several things. */
export function overshirt(pen: Pen, paint: Paint): string {
  return [
    longSleeves(pen, paint, (turned) =>
      [
        path(turned("M170 872L206 868C244 892 288 902 330 896L330 1000L170 1000Z"), {
          fill: paint.deep,
          opacity: 0.22,
        }),
        stroke(turned("M206 868C244 892 288 902 330 896"), paint.deep, 4, { opacity: 0.6 }),
        stitches(
          turned("M204 880C242 904 288 914 328 908M194 932C232 956 280 966 318 958"),
          paint.trim,
          2.4,
          0.5,
        ),
        button(paint, Number(turned("M292 930").slice(1).split(" ")[0]), 930, 9),
      ].join(""),
    ),
    bodyOf(pen, paint, [
      crease(pen, [640, 1040], [700, 800], paint.deep, { bend: 12, width: 24, opacity: 0.25 }),
      stitches("M384 1012C458 1028 742 1028 816 1012", paint.trim, 2.4, 0.5),
      stitches("M440 310C500 350 520 380 530 430M760 310C700 350 680 380 670 430", paint.deep, 2.4, 0.3),
    ]),
    placket(pen, paint),
    chestPocket(pen, paint),
    group({ transform: "translate(206 0)" }, chestPocket(pen, paint)),
    collar(pen, paint),
  ].join("");
}

function placket(pen: Pen, paint: Paint): string {
  const d = "M574 330L626 330L626 1042L574 1042Z";
  return [
    rect(626, 340, 8, 700, { fill: paint.dark, opacity: 0.4 }),
    path(d, { fill: pen.linear({ 0: paint.lit, 1: paint.base }, 574, 400, 640, 900) }),
    stroke("M574 340L574 1042", paint.deep, 2.6, { opacity: 0.5 }),
    stitches("M582 340L582 1040M618 340L618 1040", paint.trim, 2.4, 0.5),
    ...[424, 540, 656, 772, 888, 984].map((y) => button(paint, 600, y, 12)),
  ].join("");
}

function button(paint: Paint, x: number, y: number, r: number): string {
  const horn = tone("#6b4a36", 0.08);
  return [
    ellipse(x + 2, y + 3, r, r, { fill: paint.dark, opacity: 0.55 }),
    ellipse(x, y, r, r, { fill: horn }),
    ellipse(x - r * 0.2, y - r * 0.25, r * 0.62, r * 0.6, { fill: tone(horn, 0.25) }),
    ellipse(x - r * 0.24, y, r * 0.14, r * 0.14, { fill: "#2c1c16" }),
    ellipse(x + r * 0.24, y, r * 0.14, r * 0.14, { fill: "#2c1c16" }),
  ].join("");
}

function chestPocket(pen: Pen, paint: Paint): string {
  return [
    path(pocket, { fill: paint.deep, opacity: 0.45, transform: "translate(7 7)" }),
    path(pocket, { fill: pen.linear({ 0: paint.lit, 1: paint.base }, 438, 480, 556, 634) }),
    stroke(pocket, paint.deep, 2.4, { opacity: 0.4 }),
    stitches("M446 530L446 619L452 626L542 626L548 619L548 530", paint.trim, 2.4, 0.5),
    path(flap, { fill: paint.deep, opacity: 0.5, transform: "translate(4 8)" }),
    path(flap, { fill: pen.linear({ 0: paint.bright, 0.5: paint.lit, 1: paint.base }, 432, 450, 562, 540) }),
    stitches("M440 476L440 514L497 531L554 514L554 476", paint.trim, 2.4, 0.5),
    button(paint, 497, 516, 9),
  ].join("");
}

function collar(pen: Pen, paint: Paint): string {
  const right = mirroredOutline(collarWing, 600);
  return [
    form(pen, stand, {
      fill: paint.deep,
      turn: 0,
      inside: [
        path("M500 244C540 230 660 230 700 244C690 266 510 266 500 244Z", { fill: paint.shade }),
        rect(566, 252, 68, 34, { rx: 4, fill: materials.cream }),
        path("M590 276a10 10 0 0 1 20 0Z", { fill: paint.accent }),
      ],
    }),
    path(`${collarWing}${right}`, { fill: paint.dark, opacity: 0.4, transform: "translate(6 10)" }),
    form(pen, collarWing, {
      fill: pen.linear({ 0: paint.bright, 1: paint.lit }, 450, 260, 590, 400),
      turn: 0,
    }),
    form(pen, right, { fill: pen.linear({ 0: paint.lit, 1: paint.shade }, 620, 280, 750, 400), turn: 0 }),
    stitches(
      "M466 284L527 396C546 380 570 354 588 332M734 284L673 396C654 380 630 354 612 332",
      paint.trim,
      2.4,
      0.55,
    ),
    stroke("M500 246C512 288 560 314 600 330C640 314 688 288 700 246", paint.bright, 4, { opacity: 0.5 }),
  ].join("");
}
