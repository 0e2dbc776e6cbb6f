import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { emblem, form, room, roundFill, standShadow, steam } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { leaf } from "./greens";

const pot =
  "M282 560L918 560C926 680 918 800 880 872C868 900 846 914 812 916L388 916C354 914 332 900 320 872C282 800 274 680 282 560Z";
const lid =
  "M270 548C282 446 430 400 600 400C770 400 918 446 930 548C930 562 920 570 906 570L294 570C280 570 270 562 270 548Z";

/** An enamelled cast-iron pot, closed, or open with soup in it. */
export function drawCasserole(pen: Pen, paint: Paint, view: PictureView<"casserole">): string {
  return [
    room(pen, paint.ground, 870, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 928, 350, paint.ground),
    view === "open" ? openPot(pen, paint) : casserole(pen, paint),
  ].join("");
}

/** The closed pot alone, standing at y 916 around x 600. */
export function casserole(pen: Pen, paint: Paint): string {
  return body(pen, paint) + lidOf(pen, paint);
}

function body(pen: Pen, paint: Paint): string {
  return [
    grip(pen, paint, 1),
    grip(pen, paint, -1),
    form(pen, pot, {
      fill: roundFill(pen, 276, 924, paint.base),
      turn: 0,
      inside: [
        path("M270 820C420 850 780 850 930 820L930 930L270 930Z", { fill: paint.deep, opacity: 0.3 }),
        path("M338 590C334 690 350 790 382 860L412 864C380 790 366 690 370 588Z", {
          fill: "#ffffff",
          opacity: 0.36,
        }),
        path("M392 588C390 670 400 750 420 806L434 806C416 750 406 670 408 588Z", {
          fill: "#ffffff",
          opacity: 0.2,
        }),
        path("M276 560L924 560L924 590C760 604 440 604 276 590Z", { fill: paint.deep, opacity: 0.4 }),
      ],
    }),
    group({ transform: "translate(600 740)" }, emblem(paint.trim, 46)),
  ].join("");
}

function grip(pen: Pen, paint: Paint, side: 1 | -1): string {
  const d =
    "M274 598C226 590 190 608 186 640C184 676 228 690 292 676L290 650C250 656 222 652 222 640C224 626 248 622 278 626Z";
  return group(
    side === 1 ? {} : { transform: "translate(1200 0) scale(-1 1)" },
    path(d, { fill: paint.dark, opacity: 0.4, transform: "translate(3 9)" }),
    path(d, { fill: pen.linear({ 0: paint.lit, 0.6: paint.base, 1: paint.deep }, 186, 598, 240, 690) }),
    stroke("M270 604C228 598 198 612 194 638", paint.bright, 6, { opacity: side === 1 ? 0.7 : 0.2 }),
  );
}

function lidOf(pen: Pen, paint: Paint): string {
  return [
    path("M270 548L930 548L926 592C760 606 440 606 274 592Z", { fill: paint.dark, opacity: 0.3 }),
    form(pen, lid, {
      fill: roundFill(pen, 270, 930, paint.base),
      turn: 0,
      inside: [
        path("M330 500C380 446 470 420 560 414L570 432C486 440 408 466 366 514Z", {
          fill: "#ffffff",
          opacity: 0.42,
        }),
        path("M280 544C440 566 760 566 920 544L940 590L260 590Z", { fill: paint.deep, opacity: 0.28 }),
        stroke("M300 520C420 470 780 470 900 520", paint.deep, 4, { opacity: 0.3 }),
      ],
    }),
    stroke("M274 566C420 580 780 580 926 566", paint.bright, 5, { opacity: 0.6 }),
    knob(pen),
  ].join("");
}

function knob(pen: Pen): string {
  const brass = materials.brass;
  return [
    path("M566 402L574 372L626 372L634 402C620 410 580 410 566 402Z", {
      fill: roundFill(pen, 566, 634, tone(brass, -0.15)),
    }),
    ellipse(600, 362, 58, 26, { fill: tone(brass, -0.3) }),
    ellipse(600, 354, 58, 26, {
      fill: pen.linear({ 0: tone(brass, 0.55), 0.5: brass, 1: tone(brass, -0.15) }, 542, 330, 658, 380),
    }),
  ].join("");
}

function openPot(pen: Pen, paint: Paint): string {
  const soup = pen.radial({ 0: "#f0a04a", 0.7: "#dd7d34", 1: "#b5592a" }, 600, 566, 300, 0.2);
  const rim = "M282 560C282 496 918 496 918 560C918 624 282 624 282 560Z";
  const inner = "M304 560C304 508 896 508 896 560C896 612 304 612 304 560Z";
  return [
    body(pen, paint),
    path(rim, { fill: pen.linear({ 0: paint.bright, 0.5: paint.base, 1: paint.shade }, 290, 520, 910, 590) }),
    form(pen, inner, {
      fill: "#f2e7d3",
      turn: 0,
      inside: [
        path("M304 540C400 500 800 500 896 540L896 500L304 500Z", { fill: "#b9a48a", opacity: 0.6 }),
        ellipse(600, 584, 300, 54, { fill: soup }),
        stroke("M420 580C470 560 520 566 540 582C556 594 600 596 640 582", "#ffe2b0", 9, { opacity: 0.8 }),
        ellipse(760, 590, 22, 7, { fill: "#f9cf86", opacity: 0.9 }),
        ellipse(470, 604, 16, 5, { fill: "#f9cf86", opacity: 0.9 }),
      ],
    }),
    leaf({ x: 636, y: 582, turn: -24, length: 62 }),
    leaf({ x: 636, y: 584, turn: 200, length: 56 }),
    leaf({ x: 640, y: 582, turn: 24, length: 50 }),
    ladle(pen),
    steam(pen, 520, 500, 1.15),
  ].join("");
}

function ladle(pen: Pen): string {
  const wood = materials.wood;
  const d = "M764 566L872 250C880 230 908 238 904 260L800 574Z";
  return path(d, {
    fill: pen.linear({ 0: tone(wood, 0.3), 0.5: wood, 1: tone(wood, -0.2) }, 800, 400, 850, 416),
  });
}
