import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { crease, form, room, standShadow, stitches } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { dayHills, meadowGreen, tufts } from "./landscape";

const upper =
  "M560 300C600 290 720 290 768 304C776 420 780 520 800 600C820 680 836 760 832 830L300 836C286 800 290 740 330 700C400 660 500 620 540 540C560 480 560 380 560 300Z";
const sole =
  "M288 826L836 822C844 850 846 880 840 900L744 900L736 886L700 902L300 902C280 890 276 850 288 826Z";

/** Leather walking boots, a pair in a room, or on a rock before hills. */
export function drawBoots(pen: Pen, paint: Paint, view: PictureView<"boots">): string {
  const pair = (ground: string): string =>
    [
      standShadow(pen, 720, 892, 250, ground),
      group(
        { transform: "translate(150 -14) scale(0.98)" },
        boot(pen, { ...paint, base: paint.shade, lit: paint.base, bright: paint.lit }),
      ),
      standShadow(pen, 560, 938, 280, ground),
      group({ transform: "translate(-10 34)" }, boot(pen, paint)),
    ].join("");
  if (view === "summit") {
    const stone = "#9b9aa3";
    return [
      dayHills(pen, paint.ground, 720),
      tufts("80 900,1120 900,160 1110,1040 1130", meadowGreen),
      path(
        "M120 1010C180 930 340 890 560 890C800 880 1000 900 1080 1000C1110 1060 1080 1120 1000 1130L220 1130C140 1120 90 1070 120 1010Z",
        { fill: pen.linear({ 0: tone(stone, 0.3), 1: tone(stone, -0.25) }, 0, 890, 0, 1130) },
      ),
      stroke(
        "M200 1040C320 1000 420 1060 520 1030M700 1080C800 1040 900 1080 1000 1050",
        tone(stone, -0.3),
        5,
        { opacity: 0.5 },
      ),
      pair(stone),
    ].join("");
  }
  return [room(pen, paint.ground, 850, { x: 600, y: 480, r: 400 }), pair(paint.ground)].join("");
}

/** One boot alone, its toe to the left, standing at y 902. */
export function boot(pen: Pen, paint: Paint): string {
  return [
    path("M572 290C620 270 720 270 760 292L762 330L572 330Z", { fill: paint.dark }),
    form(pen, sole, {
      fill: pen.linear({ 0: "#4a4048", 1: "#2a242c" }, 0, 822, 0, 902),
      turn: 0,
      inside: [
        stroke(
          "M300 880L300 902M346 880L346 902M392 880L392 902M438 880L438 902M484 880L484 902M530 880L530 902M576 880L576 902M622 880L622 902M668 880L668 902M770 876L770 902M806 876L806 902",
          "#191419",
          9,
        ),
        rect(280, 826, 560, 14, { fill: tone(materials.leather, 0.2) }),
      ],
    }),
    form(pen, upper, {
      fill: pen.linear(
        { 0: paint.bright, 0.35: paint.lit, 0.6: paint.base, 1: paint.shade },
        320,
        300,
        800,
        850,
      ),
      turn: 24,
      inside: [
        path("M290 790C300 720 380 680 450 660C500 700 520 770 516 840L290 840Z", { fill: paint.shade }),
        stroke("M450 660C500 700 520 770 516 840", paint.deep, 4, { opacity: 0.6 }),
        stitches("M440 672C486 712 504 774 500 836", paint.trim, 2.6, 0.6),
        path("M760 600C700 640 660 720 660 840L850 840L820 640Z", { fill: paint.shade, opacity: 0.8 }),
        stitches("M752 616C706 660 674 730 674 836", paint.trim, 2.6, 0.6),
        crease(pen, [560, 560], [700, 600], paint.deep, { bend: 12, width: 20, opacity: 0.4 }),
        crease(pen, [556, 600], [680, 660], paint.deep, { bend: 10, width: 18, opacity: 0.3 }),
        crease(pen, [320, 760], [440, 690], paint.bright, { bend: -10, width: 18, opacity: 0.7 }),
        path("M556 296L640 292C640 400 630 500 580 600L520 640C556 540 560 420 556 296Z", {
          fill: paint.deep,
          opacity: 0.35,
        }),
      ],
    }),
    form(pen, "M556 300C600 286 724 286 772 304L776 352C724 338 600 338 558 352Z", {
      fill: pen.linear({ 0: tone(paint.accent, 0.1), 1: tone(paint.accent, -0.2) }, 556, 0, 776, 0),
      turn: 8,
    }),
    laces(paint),
    path("M748 296C770 270 800 276 796 304L786 350L764 346Z", { fill: paint.shade }),
  ].join("");
}

function laces(paint: Paint): string {
  const rows = [
    [548, 640, 388],
    [552, 640, 442],
    [546, 632, 496],
    [530, 616, 550],
    [496, 590, 600],
    [458, 556, 640],
  ] as const;
  const cord = tone(paint.accent, 0.15);
  return [
    ...rows.map(
      ([left, right, y]) =>
        stroke(`M${left} ${y}L${right} ${y + 16}`, "#2b1d34", 13, {
          opacity: 0.25,
          transform: "translate(3 6)",
        }) +
        stroke(`M${left} ${y}L${right} ${y + 16}`, cord, 11) +
        stroke(`M${left} ${y}L${right} ${y + 16}`, tone(paint.accent, -0.4), 11, {
          "stroke-dasharray": "3 9",
          "stroke-linecap": "butt",
        }),
    ),
    ...rows.map(
      ([, right, y]) =>
        ellipse(right + 6, y + 16, 11, 11, { fill: tone(materials.brass, -0.2) }) +
        ellipse(right + 5, y + 14, 7, 7, { fill: tone(materials.brass, 0.4) }),
    ),
    stroke(
      "M560 384C520 340 470 350 480 384C490 410 540 404 560 386C590 350 640 350 630 386C620 410 580 404 562 388M556 392C530 420 520 450 512 470M568 394C580 420 584 440 584 460",
      cord,
      10,
    ),
  ].join("");
}
