import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { emblem, room, standShadow } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { dayHills } from "./landscape";

/** A bicycle bell on a table, or on its handlebar. */
export function drawBell(pen: Pen, paint: Paint, view: PictureView<"bell">): string {
  if (view === "handlebar") return handlebar(pen, paint);
  return [
    room(pen, paint.ground, 870, { x: 600, y: 520, r: 410 }),
    standShadow(pen, 600, 936, 300, paint.ground),
    bell(pen, paint),
  ].join("");
}

/** The bell alone, standing at y 930 around x 600. */
export function bell(pen: Pen, paint: Paint): string {
  const dome = "M300 780C300 560 430 420 600 420C770 420 900 560 900 780C800 830 400 830 300 780Z";
  const steel = pen.linear({ 0: "#8d959a", 0.3: "#f4f6f6", 0.7: "#bcc3c7", 1: "#7d858b" }, 500, 0, 700, 0);
  return [
    rect(520, 840, 160, 92, { rx: 16, fill: steel }),
    stroke("M540 862L660 862M540 890L660 890", "#7d858b", 5, { opacity: 0.6 }),
    path("M380 800L820 800L780 850L420 850Z", { fill: "#6d7378" }),
    lever(pen),
    path(dome, {
      fill: pen.linear(
        {
          0: paint.shade,
          0.18: paint.base,
          0.34: paint.bright,
          0.5: paint.base,
          0.8: paint.shade,
          1: paint.deep,
        },
        300,
        0,
        900,
        0,
      ),
    }),
    path("M300 780C400 830 800 830 900 780L894 740C800 786 400 786 306 740Z", {
      fill: paint.deep,
      opacity: 0.4,
    }),
    path("M370 720C370 590 440 490 540 456L552 474C470 510 416 600 414 730Z", {
      fill: "#ffffff",
      opacity: 0.55,
    }),
    path("M452 724C452 620 490 540 556 496L564 506C510 552 480 630 478 730Z", {
      fill: "#ffffff",
      opacity: 0.3,
    }),
    path("M800 560C840 620 860 690 862 750L840 756C838 690 824 630 788 574Z", {
      fill: "#ffffff",
      opacity: 0.2,
    }),
    group({ transform: "translate(610 670)" }, emblem(paint.trim, 60)),
    ellipse(600, 424, 40, 20, { fill: tone(materials.brass, -0.3) }),
    ellipse(600, 414, 40, 20, {
      fill: pen.linear({ 0: tone(materials.brass, 0.6), 1: materials.brass }, 560, 400, 640, 430),
    }),
    stroke("M578 414L622 414", tone(materials.brass, -0.5), 5),
  ].join("");
}

function lever(pen: Pen): string {
  return [
    stroke("M800 830C880 840 950 820 990 770", "#7d858b", 26),
    stroke("M800 826C880 834 946 816 986 766", "#dfe3e5", 12),
    ellipse(1000, 752, 40, 34, { fill: pen.linear({ 0: "#5d5762", 1: "#2a2630" }, 960, 720, 1040, 790) }),
    ellipse(990, 742, 14, 10, { fill: "#ffffff", opacity: 0.35 }),
  ].join("");
}

function handlebar(pen: Pen, paint: Paint): string {
  const chrome = pen.linear({ 0: "#ffffff", 0.35: "#cfd5d8", 0.6: "#8d959a", 1: "#d5dadc" }, 0, 760, 0, 840);
  const leather = materials.leather;
  return [
    dayHills(pen, paint.ground, 760),
    rect(-20, 790, 900, 74, { rx: 10, fill: "#2b1d34", opacity: 0.2, transform: "translate(0 26)" }),
    rect(-20, 770, 900, 74, { fill: chrome }),
    path("M860 750L1220 750L1220 864L860 864C844 864 836 850 836 836L836 778C836 764 844 750 860 750Z", {
      fill: pen.linear({ 0: tone(leather, 0.4), 0.4: leather, 1: tone(leather, -0.4) }, 0, 750, 0, 864),
    }),
    stroke(
      "M900 752L900 862M960 752L960 862M1020 752L1020 862M1080 752L1080 862M1140 752L1140 862",
      tone(leather, -0.35),
      5,
      { opacity: 0.6 },
    ),
    stroke("M852 764L1200 764", tone(leather, 0.5), 3, { "stroke-dasharray": "11 8" }),
    stroke("M120 844C100 960 140 1060 100 1210M180 844C190 960 240 1040 220 1210", "#3a3540", 12),
    group({ transform: "translate(70 196) scale(0.72)" }, bell(pen, paint)),
    rect(430, 764, 144, 88, {
      rx: 12,
      fill: pen.linear({ 0: "#f4f6f6", 0.5: "#aab1b6", 1: "#7d858b" }, 0, 764, 0, 852),
    }),
    ellipse(502, 808, 15, 15, { fill: "#5d656b" }),
    stroke("M494 808L510 808", "#cfd5d8", 4),
    stroke(
      "M300 420C270 470 260 520 264 570M250 390C206 460 192 540 198 616M760 420C790 470 800 520 796 570M812 390C854 460 868 540 862 616",
      "#fffaf0",
      11,
      { opacity: 0.9 },
    ),
  ].join("");
}
