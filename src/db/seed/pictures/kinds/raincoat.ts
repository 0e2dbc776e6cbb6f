import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, crease, form, sheet, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { bodyOf, longSleeves, topOutline } from "./garment";
import { pegWall } from "./peg-wall";

const hood =
  "M440 338C424 250 462 158 546 134C580 126 620 126 654 134C738 158 776 250 760 338C742 392 668 430 600 442C532 430 458 392 440 338Z";
const opening =
  "M500 330C486 262 524 208 600 204C676 208 714 262 700 330C686 374 642 404 600 418C558 404 514 374 500 330Z";

/** A hooded rain jacket, laid out, or dripping on its peg after the rain. */
export function drawRaincoat(pen: Pen, paint: Paint, view: PictureView<"raincoat">): string {
  if (view === "hung") return hung(pen, paint);
  return [
    sheet(pen, paint.ground),
    group(
      { transform: "translate(0 14)" },
      castShadow(`${topOutline}${hood}`, paint.ground),
      raincoat(pen, paint),
    ),
  ].join("");
}

/** The garment alone, for pictures of several things. */
export function raincoat(pen: Pen, paint: Paint): string {
  return [
    longSleeves(pen, paint, (turned) =>
      [
        stitches(turned("M204 884C242 908 288 918 328 910"), paint.deep, 2.6, 0.5),
        path(turned("M196 892L256 920L250 948L192 918Z"), { fill: paint.shade }),
        path(turned("M340 420C300 500 280 600 262 720L278 724C296 604 316 510 352 430Z"), {
          fill: "#ffffff",
          opacity: 0.28,
        }),
      ].join(""),
    ),
    bodyOf(pen, paint, [
      path("M430 420C416 560 424 760 416 960L446 960C450 760 440 560 452 420Z", {
        fill: "#ffffff",
        opacity: 0.26,
      }),
      stroke("M381 470C460 500 740 500 819 470", paint.deep, 3.4, { opacity: 0.45 }),
      stitches("M381 482C460 512 740 512 819 482", paint.deep, 2.4, 0.4),
      stitches("M386 1006C460 1022 740 1022 814 1006", paint.deep, 2.4, 0.5),
      crease(pen, [560, 1040], [500, 860], paint.deep, { bend: -10, width: -24, opacity: 0.24 }),
    ]),
    pocketFlap(pen, paint, 434),
    pocketFlap(pen, paint, 640),
    stormFlap(pen, paint),
    hoodOf(pen, paint),
  ].join("");
}

function pocketFlap(pen: Pen, paint: Paint, x: number): string {
  const d = `M${x} 770L${x + 128} 770L${x + 128} 816L${x + 118} 828L${x + 10} 828L${x} 816Z`;
  return [
    path(`M${x + 8} 800L${x + 120} 800L${x + 120} 930L${x + 8} 930Z`, {
      fill: "none",
      stroke: paint.deep,
      "stroke-width": 2.4,
      "stroke-dasharray": "11 8",
      opacity: 0.4,
    }),
    path(d, { fill: paint.deep, opacity: 0.5, transform: "translate(5 9)" }),
    path(d, { fill: pen.linear({ 0: paint.lit, 1: paint.base }, x, 770, x + 128, 828) }),
    stitches(
      `M${x + 8} 776L${x + 8} 813L${x + 14} 820L${x + 114} 820L${x + 120} 813L${x + 120} 776`,
      paint.deep,
      2.4,
      0.45,
    ),
    snap(x + 28, 802),
    snap(x + 100, 802),
  ].join("");
}

function snap(x: number, y: number): string {
  return [
    ellipse(x + 2, y + 3, 9, 9, { fill: "#2b1d34", opacity: 0.35 }),
    ellipse(x, y, 9, 9, { fill: tone(materials.brass, -0.1) }),
    ellipse(x - 1.5, y - 2, 5.5, 5.5, { fill: tone(materials.brass, 0.4) }),
  ].join("");
}

function stormFlap(pen: Pen, paint: Paint): string {
  const d = "M556 410L636 410L636 1040L556 1042Z";
  return [
    path(d, { fill: paint.deep, opacity: 0.45, transform: "translate(9 4)" }),
    path(d, { fill: pen.linear({ 0: paint.lit, 0.6: paint.base, 1: paint.base }, 556, 400, 640, 1000) }),
    stroke("M556 410L556 1042M636 410L636 1040", paint.deep, 2.4, { opacity: 0.4 }),
    stitches("M565 420L565 1038M627 420L627 1038", paint.deep, 2.4, 0.45),
    ...[470, 612, 754, 896, 1000].map((y) => snap(596, y)),
  ].join("");
}

function hoodOf(pen: Pen, paint: Paint): string {
  const rim =
    "M486 332C470 252 516 192 600 188C684 192 730 252 714 332C702 384 652 420 600 436C548 420 498 384 486 332Z";
  return [
    path(hood, { fill: paint.deep, opacity: 0.45, transform: "translate(10 16)" }),
    form(pen, hood, {
      fill: pen.linear({ 0: paint.bright, 0.4: paint.lit, 1: paint.base }, 450, 150, 760, 420),
      turn: 26,
      inside: [
        path("M458 330C444 250 480 180 548 156L560 172C500 198 470 256 480 334Z", {
          fill: "#ffffff",
          opacity: 0.4,
        }),
        crease(pen, [752, 340], [690, 160], paint.deep, { bend: -22, width: -26, opacity: 0.35 }),
        crease(pen, [620, 440], [742, 300], paint.deep, { bend: 24, width: 20, opacity: 0.35 }),
      ],
    }),
    form(pen, opening, {
      fill: pen.linear({ 0: paint.dark, 1: paint.deep }, 600, 200, 600, 418),
      turn: 0,
      inside: [
        path("M510 340C560 376 640 376 690 340L690 430L510 430Z", { fill: paint.accent, opacity: 0.85 }),
        stroke("M520 352C566 382 634 382 680 352M514 376C566 408 634 408 686 376", materials.cream, 8, {
          opacity: 0.8,
        }),
        path(opening, { fill: paint.dark, opacity: 0.3, transform: "translate(-60 -30)" }),
        rect(576, 336, 48, 28, { rx: 4, fill: materials.cream }),
        path("M592 356a8 8 0 0 1 16 0Z", { fill: paint.accent }),
      ],
    }),
    stitches(rim, paint.deep, 2.6, 0.5),
    snap(600, 430),
  ].join("");
}

function hung(pen: Pen, paint: Paint): string {
  const ground = paint.ground;
  const drop = (x: number, y: number, s: number): string =>
    path(`M0 -14C7 -3 10 3 10 8a10 10 0 0 1 -20 0C-10 3 -7 -3 0 -14Z`, {
      fill: "#8fb8c9",
      opacity: 0.85,
      transform: `translate(${x} ${y}) scale(${s})`,
    });
  const bead = (x: number, y: number): string =>
    ellipse(x, y, 7, 9, { fill: "#ffffff", opacity: 0.45 }) +
    ellipse(x + 1, y + 2, 5, 6, { fill: paint.shade, opacity: 0.4 });
  const beads =
    "500 560,460 700,700 600,744 720,520 880,690 900,420 640,770 860,660 540,540 720,330 620,290 760,880 640,920 780";
  return [
    pegWall(pen, ground),
    ellipse(600, 1108, 250, 34, { fill: "#a9cbd6", opacity: 0.75 }),
    ellipse(570, 1102, 120, 14, { fill: "#ffffff", opacity: 0.4 }),
    group(
      { transform: "translate(60 66) scale(0.9)" },
      castShadow(`${topOutline}${hood}`, ground, 1.5),
      stroke("M600 124L600 156", paint.deep, 14),
      raincoat(pen, paint),
      ...beads.split(",").map((at) => {
        const [x = 0, y = 0] = at.split(" ").map(Number);
        return bead(x, y);
      }),
    ),
    drop(470, 1040, 1.1),
    drop(640, 1062, 0.9),
    drop(716, 1036, 1),
    drop(240, 980, 0.9),
  ].join("");
}
