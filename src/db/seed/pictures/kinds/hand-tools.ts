import { tone } from "@/db/seed/pictures/colour-mix";
import { materials, type Paint } from "@/db/seed/pictures/palette";
import { castShadow, form, roundFill, sheet } from "@/db/seed/pictures/parts";
import { ellipse, group, type Pen, path, rect, stroke } from "@/db/seed/pictures/pen";
import type { PictureView } from "@/db/seed/pictures/spec";
import { dayHills, meadowGreen, tufts } from "./landscape";
import { seedling } from "./watering-can";

const scoop =
  "M-86 -300C-92 -380 -60 -470 0 -540C60 -470 92 -380 86 -300C80 -240 40 -214 0 -214C-40 -214 -80 -240 -86 -300Z";
const handle =
  "M-30 -20C-44 60 -44 200 -34 300C-28 344 28 344 34 300C44 200 44 60 30 -20C14 -32 -14 -32 -30 -20Z";

/** Trowel, fork and gloves laid out, or the trowel in a bed of earth. */
export function drawHandTools(pen: Pen, paint: Paint, view: PictureView<"hand-tools">): string {
  if (view === "digging") return digging(pen, paint);
  return [
    sheet(pen, paint.ground),
    group(
      { transform: "translate(390 660) rotate(-14)" },
      castShadow(`${scoop}${handle}`, paint.ground, 0.8),
      trowel(pen, paint),
    ),
    group(
      { transform: "translate(640 650) rotate(8)" },
      castShadow(
        `${handle}M-12 -260L12 -260L12 0L-12 0ZM-88 -500L-64 -500L-40 -260L40 -260L64 -500L88 -500L60 -240L-60 -240Z`,
        paint.ground,
        0.7,
      ),
      fork(pen, paint),
    ),
    twine(pen, paint),
  ].join("");
}

/** The trowel alone, upright around 0, 0, its point at 0, -540. */
export function trowel(pen: Pen, paint: Paint): string {
  return [
    stroke("M0 -240L0 10", tone(materials.steel, -0.35), 26),
    stroke("M-3 -240L-3 10", tone(materials.steel, 0.3), 9),
    form(pen, scoop, {
      fill: pen.linear({ 0: "#f1f3f3", 0.45: "#c3c9cd", 0.5: "#9aa2a7", 1: "#d5dadc" }, -90, 0, 90, 0),
      turn: 0,
      inside: [
        stroke("M0 -520L0 -230", "#858d93", 4, { opacity: 0.6 }),
        path("M-60 -300C-62 -380 -40 -440 -14 -490L-8 -480C-28 -430 -44 -370 -40 -300Z", {
          fill: "#ffffff",
          opacity: 0.7,
        }),
      ],
    }),
    ash(pen, paint),
  ].join("");
}

function ash(pen: Pen, paint: Paint): string {
  const wood = materials.wood;
  return [
    form(pen, handle, {
      fill: roundFill(pen, -44, 44, wood),
      turn: 0,
      inside: [
        stroke("M-14 0C-20 100 -20 220 -12 320M10 -10C16 100 14 220 8 330", tone(wood, -0.3), 3, {
          opacity: 0.4,
        }),
        rect(-60, 268, 120, 30, { fill: paint.base }),
        rect(-60, 306, 120, 9, { fill: paint.base }),
      ],
    }),
    path("M-34 -24C-20 -38 20 -38 34 -24L38 26L-38 26Z", {
      fill: pen.linear(
        { 0: tone(materials.brass, 0.3), 0.5: materials.brass, 1: tone(materials.brass, -0.35) },
        -38,
        0,
        38,
        0,
      ),
    }),
    ellipse(0, 318, 9, 9, { fill: tone(wood, -0.6) }),
    stroke("M0 318C-30 360 -20 400 0 404C20 400 30 360 0 318", materials.leather, 6),
  ].join("");
}

function fork(pen: Pen, paint: Paint): string {
  const tines =
    "M-76 -500C-80 -380 -78 -300 -40 -256C-16 -232 16 -232 40 -256C78 -300 80 -380 76 -500M0 -510L0 -236";
  return [
    stroke("M0 -240L0 10", tone(materials.steel, -0.35), 26),
    stroke("M-3 -240L-3 10", tone(materials.steel, 0.3), 9),
    stroke(tines, tone(materials.steel, -0.35), 26),
    stroke(tines, tone(materials.steel, 0.12), 19),
    stroke(tines, "#ffffff", 5, { opacity: 0.7, transform: "translate(-4 0)" }),
    ash(pen, paint),
  ].join("");
}

function twine(pen: Pen, paint: Paint): string {
  const jute = tone(materials.kraft, -0.1);
  const windings = Array.from(
    { length: 12 },
    (_, index) =>
      `M${836 + index * 4} ${800 + index * 15}C${900 + index * 3} ${820 + index * 15} ${980 - index * 3} ${820 + index * 15} ${1044 - index * 4} ${800 + index * 15}`,
  ).join("");
  const body = "M830 780L1050 780L1020 1000L860 1000Z";
  return [
    castShadow(body, paint.ground, 0.8),
    form(pen, body, {
      fill: roundFill(pen, 830, 1050, jute),
      turn: 0,
      inside: [stroke(windings, tone(jute, -0.35), 4, { opacity: 0.55 })],
    }),
    ellipse(940, 780, 116, 30, { fill: tone(jute, 0.3) }),
    ellipse(940, 782, 40, 12, { fill: tone(jute, -0.5) }),
    stroke("M1044 860C1110 860 1130 940 1080 980C1020 1020 1040 1080 1100 1090", jute, 9),
  ].join("");
}

function digging(pen: Pen, paint: Paint): string {
  const earth = "#6b4a38";
  const clods =
    "120 960 26,220 990 18,420 1000 24,760 1010 30,900 970 18,1040 1000 26,1130 960 16,560 1060 22,300 1080 28,980 1100 24";
  return [
    dayHills(pen, paint.ground, 760),
    tufts("80 830,300 820,960 820,1100 840", meadowGreen),
    path("M0 900C200 860 420 870 600 880C800 870 1000 860 1200 900L1200 1200L0 1200Z", {
      fill: pen.linear({ 0: tone(earth, 0.14), 1: tone(earth, -0.25) }, 0, 870, 0, 1200),
    }),
    group({ transform: "translate(560 540) rotate(164) scale(0.94)" }, trowel(pen, paint)),
    path("M470 1030C540 930 780 920 860 1030C890 1090 440 1094 470 1030Z", {
      fill: pen.linear({ 0: tone(earth, 0.2), 1: tone(earth, -0.1) }, 0, 950, 0, 1060),
    }),
    ...clods.split(",").map((at) => {
      const [x = 0, y = 0, r = 0] = at.split(" ").map(Number);
      return ellipse(x, y, r, r * 0.6, { fill: tone(earth, r % 4 ? 0.16 : -0.3), opacity: 0.8 });
    }),
    seedling(220, 940, 1),
    seedling(350, 990, 0.8),
    seedling(920, 940, 1.1),
    seedling(1060, 1000, 0.8),
  ].join("");
}
