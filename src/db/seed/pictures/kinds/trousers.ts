import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, crease, form, sheet, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, mirroredOutline, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";

const leg =
  "M434 196C470 206 540 210 600 210L600 448C590 640 560 860 548 1052C500 1064 430 1062 384 1048C384 860 372 640 384 470C392 370 414 280 434 196Z";
const band = "M436 152C490 162 710 162 764 152L772 206C710 218 490 218 428 206Z";
const outline = `${leg}${mirroredOutline(leg, 600)}${band}`;

/** Straight cotton trousers, laid out, or folded with their belt loops showing. */
export function drawTrousers(pen: Pen, paint: Paint, view: PictureView<"trousers">): string {
  if (view === "folded") return sheet(pen, paint.ground) + folded(pen, paint);
  return [sheet(pen, paint.ground), castShadow(outline, paint.ground), trousers(pen, paint)].join("");
}

function trousers(pen: Pen, paint: Paint): string {
  const right = mirroredOutline(leg, 600);
  return [
    form(pen, leg, {
      fill: pen.linear({ 0: paint.lit, 0.7: paint.base }, 390, 300, 600, 900),
      turn: 12,
      inside: [
        crease(pen, [598, 470], [430, 420], paint.deep, { bend: -10, width: 30, opacity: 0.42 }),
        crease(pen, [596, 500], [440, 540], paint.deep, { bend: -20, width: 28, opacity: 0.34 }),
        crease(pen, [470, 700], [452, 1040], paint.deep, { bend: 6, width: -12, opacity: 0.3 }),
        crease(pen, [390, 740], [500, 700], paint.deep, { bend: -10, width: -18, opacity: 0.26 }),
        crease(pen, [420, 420], [404, 960], paint.bright, { bend: 14, width: 24, opacity: 0.5 }),
        stitches("M384 1024C430 1038 500 1040 552 1028", paint.trim, 2.4, 0.5),
      ],
    }),
    form(pen, right, {
      fill: pen.linear({ 0: paint.base, 0.5: paint.base, 1: paint.shade }, 620, 300, 830, 900),
      turn: 20,
      inside: [
        crease(pen, [602, 470], [770, 420], paint.deep, { bend: 10, width: -30, opacity: 0.46 }),
        crease(pen, [604, 500], [760, 540], paint.deep, { bend: 20, width: -28, opacity: 0.38 }),
        crease(pen, [730, 700], [748, 1040], paint.deep, { bend: -6, width: 12, opacity: 0.34 }),
        crease(pen, [810, 740], [700, 700], paint.deep, { bend: 10, width: 18, opacity: 0.3 }),
        crease(pen, [680, 560], [690, 1000], paint.lit, { bend: -10, width: -20, opacity: 0.5 }),
        stitches("M816 1024C770 1038 700 1040 648 1028", paint.trim, 2.4, 0.5),
      ],
    }),
    path("M600 210C640 212 650 300 640 360C632 400 616 430 600 448Z", { fill: paint.deep, opacity: 0.24 }),
    stitches("M648 214C656 300 650 372 604 436", paint.trim, 2.4, 0.55),
    stroke("M600 210L600 452", paint.deep, 3.4, { opacity: 0.6 }),
    stroke("M430 214C436 290 414 330 396 372M770 214C764 290 786 330 804 372", paint.deep, 4, {
      opacity: 0.65,
    }),
    stitches("M444 216C450 296 426 342 402 390M756 216C750 296 774 342 798 390", paint.trim, 2.4, 0.5),
    waistband(pen, paint),
  ].join("");
}

function waistband(pen: Pen, paint: Paint): string {
  const loop = (x: number): string =>
    rect(x - 9, 146, 18, 74, { rx: 3, fill: paint.shade }) +
    rect(x - 9, 146, 13, 74, { rx: 3, fill: paint.lit });
  return [
    path("M436 152C490 140 710 140 764 152C710 166 490 166 436 152Z", { fill: paint.dark }),
    rect(566, 146, 68, 20, { rx: 3, fill: materials.cream }),
    form(pen, band, {
      fill: pen.linear({ 0: paint.lit, 1: paint.base }, 430, 150, 770, 210),
      turn: 10,
    }),
    stitches("M437 162C490 172 710 172 763 162M430 198C490 210 710 210 770 198", paint.trim, 2.4, 0.5),
    ...[474, 726].map(loop),
    ellipse(604, 190, 13, 13, { fill: paint.dark, opacity: 0.5 }),
    ellipse(602, 187, 13, 13, { fill: "#5d4032" }),
    ellipse(600, 184, 8, 8, { fill: "#87614b" }),
  ].join("");
}

function folded(pen: Pen, paint: Paint): string {
  const slab =
    "M250 420C250 404 262 394 280 394L930 394C948 394 958 404 958 420L958 800C958 818 946 828 928 828L282 828C262 828 250 816 250 798Z";
  const under = "M262 452L970 440L974 852C974 866 964 874 950 874L290 874C274 874 264 866 264 852Z";
  return group(
    { transform: "rotate(-7 600 600)" },
    castShadow(`${slab}${under}`, paint.ground),
    form(pen, under, { fill: paint.shade, turn: 14 }),
    stroke("M272 862L950 862", paint.deep, 3, { opacity: 0.5 }),
    path(slab, { fill: paint.dark, opacity: 0.4, transform: "translate(4 10)" }),
    form(pen, slab, {
      fill: pen.linear({ 0: paint.lit, 0.6: paint.base, 1: paint.shade }, 250, 394, 958, 828),
      turn: 20,
      inside: [
        crease(pen, [940, 560], [640, 640], paint.deep, { bend: 10, width: 28, opacity: 0.28 }),
        crease(pen, [260, 790], [520, 700], paint.deep, { bend: 8, width: 26, opacity: 0.28 }),
        crease(pen, [300, 420], [880, 440], paint.bright, { bend: 14, width: 22, opacity: 0.4 }),
        path("M250 394L330 394L330 828L250 828Z", { fill: paint.lit }),
        stroke("M330 394L330 828", paint.deep, 3, { opacity: 0.55 }),
        stitches("M262 394L262 828M318 394L318 828", paint.trim, 2.4, 0.55),
        stitches("M330 612L958 604", paint.trim, 2.4, 0.4),
        stroke("M330 602L958 594", paint.deep, 3, { opacity: 0.4 }),
        rect(246, 480, 92, 20, { rx: 3, fill: paint.base }),
        rect(246, 716, 92, 20, { rx: 3, fill: paint.base }),
      ],
    }),
    backPocket(pen, paint),
    group(
      { transform: "translate(264 590)" },
      rect(0, 0, 54, 46, { rx: 4, fill: tone(materials.leather, 0.05) }),
    ),
    path("M281 616a10 10 0 0 1 20 0Z", { fill: tone(materials.leather, -0.4) }),
  );
}

function backPocket(pen: Pen, paint: Paint): string {
  const d = "M420 650L420 780L560 790L586 716L560 642Z";
  return [
    path(d, { fill: paint.deep, opacity: 0.4, transform: "translate(5 7)" }),
    path(d, { fill: pen.linear({ 0: paint.lit, 1: paint.base }, 420, 640, 580, 790) }),
    stitches("M428 658L428 772L554 781L577 716L554 651Z", paint.trim, 2.4, 0.55),
  ].join("");
}
